import { constants, setPriority } from 'node:os';

/**
 * Passwords are hashed below the priority of whoever asks for it. Where the tests keep every core busy they would hardly
 * be hashed at all, and a sign-in would end with "too many at once". At the lowest priority, which whatever a test starts
 * inherits, nothing is below it.
 */
setPriority(constants.priority.PRIORITY_LOW);

import { button, type SupportWords, text } from './words.js';

const hours = (count: number) => (count === 1 ? '1 hour' : `${count} hours`);
const askUs = 'If you know nothing about it, get in touch with us.';

export const supportWords: SupportWords = {
  recoveryLink: (data) => ({
    subject: 'Your way back into your account',
    blocks: [
      text(
        `You asked us in person to let you into your account again. To protect it, there is a wait of ${hours(data.waitHours)}. After that you can choose a new password here:`,
      ),
      button('Choose a new password', data.link),
      text(
        `The link works once, for ${hours(Math.round(data.minutes / 60))} after the wait. If you did not ask for it, ignore this message.`,
      ),
    ],
    sms: `In ${hours(data.waitHours)} you can choose a new password: ${data.link}`,
  }),
  recoverySent: ({ to }) => ({
    subject: 'We sent a way to a new password',
    blocks: [
      text(`At the request of one of our employees, we sent ${to} a way to choose a new password.`),
      text('If you did not ask our staff for it, get in touch with us.'),
    ],
    sms: `One of our employees had a way to a new password sent to ${to}. If you did not ask for it, get in touch with us.`,
  }),
  recoveryWaiting: ({ to, waitHours }) => ({
    subject: 'Somebody asked to get into your account',
    blocks: [
      text(
        `Somebody who says that they are you asked our staff to let them into your account again. In ${hours(waitHours)} they can choose a new password by a message to ${to}.`,
      ),
      text('If this was not you, sign in now: that stops it. Then get in touch with us.'),
    ],
    sms: `In ${hours(waitHours)} ${to} can choose a new password for your account. Not you? Sign in now, which stops it, and get in touch with us.`,
  }),
  sessionsEnded: () => ({
    subject: 'You were signed out everywhere',
    blocks: [text('One of our employees signed your account out on every device.'), text(askUs)],
    sms: `One of our employees signed your account out on every device. ${askUs}`,
  }),
  pinRemoved: () => ({
    subject: 'Your PIN was removed',
    blocks: [
      text('One of our employees removed the PIN of your account. You can choose a new one at the till.'),
      text(askUs),
    ],
    sms: `One of our employees removed your PIN. You can choose a new one at the till. ${askUs}`,
  }),
  balanceAdjusted: ({ campaign, change, balance }) => ({
    subject: 'Your balance was corrected',
    blocks: [
      text(`One of our employees corrected your balance in ${campaign} by ${change}. It is now ${balance}.`),
      text(askUs),
    ],
    sms: `One of our employees corrected a balance of yours by ${change}. It is now ${balance}. ${askUs}`,
  }),
  cardIssued: ({ card }) => ({
    subject: 'You have a new card',
    blocks: [text(`One of our employees gave you a card. Its number is ${card}.`), text(askUs)],
    sms: `You have a card with the number ${card}. ${askUs}`,
  }),
  cardReplaced: ({ card }) => ({
    subject: 'Your card was replaced',
    blocks: [
      text(
        `One of our employees replaced your card. The new one has the number ${card} and what was on the old one.`,
      ),
      text(askUs),
    ],
    sms: `Your card was replaced. The new one has the number ${card}. ${askUs}`,
  }),
  cardBlocked: ({ card }) => ({
    subject: 'Your card was blocked',
    blocks: [text(`One of our employees blocked the card ${card}. What is on it stays yours.`), text(askUs)],
    sms: `Your card ${card} was blocked. What is on it stays yours. ${askUs}`,
  }),
};

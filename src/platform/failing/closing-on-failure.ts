/** Does this work; if it fails, closes what was opened before it, and fails then. */
export async function closingOnFailure<T>(
  opened: { close(): Promise<void> },
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    await opened.close();
    throw error;
  }
}

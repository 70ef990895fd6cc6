/** What is under way may take this long to end after the signal. */
const LONGEST = 30_000;

/** Ends in order when the process is told to: refuses new work at once, finishes what is under way, lets the data go. */
export function stopOnSignal(stop: () => Promise<void>): void {
  const end = () => {
    setTimeout(() => process.exit(1), LONGEST).unref();
    void stop().then(() => process.exit(0));
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end);
}

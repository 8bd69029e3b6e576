/** What the caller has to put right. */
export class InputError extends Error {}

/** Runs a command: what the caller has to put right is told without a stack, with exit code 2. */
export async function runCommand(main) {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}

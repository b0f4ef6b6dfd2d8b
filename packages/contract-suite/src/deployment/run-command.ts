/**
 * Runs a command that returns its exit status, and ends the process with that; null asks for help. What is wrong with
 * its arguments, a `TypeError`, is told with how to call it.
 */
export async function runCommand(usage: string, run: () => Promise<number> | null): Promise<void> {
  try {
    const status = run();
    if (status === null) process.stdout.write(`${usage}\n`);
    else process.exitCode = await status;
  } catch (error) {
    const isAboutArguments = error instanceof TypeError;
    process.stderr.write(
      `${error instanceof Error ? error.message : error}\n${isAboutArguments ? `\n${usage}\n` : ""}`,
    );
    process.exitCode = 2;
  }
}

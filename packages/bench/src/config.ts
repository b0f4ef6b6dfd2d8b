/** The file that figures are gathered in, as lines of JSON; undefined where a benchmark runs by itself. */
export const gatheredIn: string | undefined = process.env.FIGURES_FILE;

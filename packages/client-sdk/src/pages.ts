interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

interface PageInput {
  cursor?: string | null | undefined;
  limit?: number | undefined;
}

interface ListProcedure<I extends PageInput, T> {
  query(input: I, options?: { signal?: AbortSignal }): Promise<Page<T>>;
}

/**
 * Every page of a list, in order, each asked for when the one before it has been taken. A page may be empty and not be
 * the last. `input` is the procedure's, with a `cursor` to begin later in the list and a `limit` of items per page.
 */
export async function* pages<I extends PageInput, T>(
  procedure: ListProcedure<I, T>,
  input: I,
  options: { signal?: AbortSignal } = {},
): AsyncGenerator<T[], void, undefined> {
  let cursor: string | null | undefined = input.cursor;
  do {
    const page: Page<T> = await procedure.query(cursor ? { ...input, cursor } : input, options);
    yield page.items;
    cursor = page.nextCursor;
  } while (cursor !== null);
}

/** Every item of a list, in order, fetched page by page. */
export async function* items<I extends PageInput, T>(
  procedure: ListProcedure<I, T>,
  input: I,
  options: { signal?: AbortSignal } = {},
): AsyncGenerator<T, void, undefined> {
  for await (const page of pages(procedure, input, options)) yield* page;
}

/** Photos or people asked for at a time: what DynamoDB reads in one request (BatchGetItem). */
const batchSize = 100;

/** Returns the items of a sequence in arrays of at most a hundred. */
export async function* inBatches<T>(items: AsyncIterable<T>): AsyncGenerator<T[]> {
  let batch: T[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

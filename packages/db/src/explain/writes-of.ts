import type { Item } from "../entities/entity.ts";
import type { PrimaryKey } from "../keys/primary-key.ts";
import { toRequest } from "./to-request.ts";

/** One item that a request writes. */
export interface WrittenItem {
  key: PrimaryKey;
  /** What it becomes, where the request says so; null for a change or a removal. */
  item: Item | null;
  isRemoval: boolean;
}

const keyOf = ({ PK, SK }: Item): PrimaryKey => ({ PK: String(PK), SK: String(SK) });
const put = (item: Item = {}): WrittenItem => ({ key: keyOf(item), item, isRemoval: false });
const update = (key: Item = {}): WrittenItem => ({ key: keyOf(key), item: null, isRemoval: false });
const removal = (key: Item = {}): WrittenItem => ({ key: keyOf(key), item: null, isRemoval: true });

/** Returns the items that the input of an SDK's command writes; none for a read. */
export function writesOf(operation: string, input: object): WrittenItem[] {
  const sent = toRequest(operation, input);
  switch (sent?.operation) {
    case "PutItem":
      return [put(sent.request.Item)];
    case "UpdateItem":
      return [update({ ...sent.request.Key })];
    case "DeleteItem":
      return [removal({ ...sent.request.Key })];
    case "BatchWriteItem":
      return sent.request.map(({ PutRequest, DeleteRequest }) =>
        PutRequest ? put(PutRequest.Item) : removal(DeleteRequest?.Key),
      );
    case "TransactWriteItems":
      return sent.request.flatMap((write) => {
        if ("Put" in write) return [put(write.Put.Item)];
        if ("Update" in write) return [update(write.Update.Key)];
        return "Delete" in write ? [removal(write.Delete.Key)] : [];
      });
    default:
      return [];
  }
}

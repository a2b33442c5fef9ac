import { Types } from 'mongoose';

/** A new document id as text. Ids sort by age, which lists use for paging. */
export function newId(): string {
  return new Types.ObjectId().toHexString();
}

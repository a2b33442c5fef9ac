/**
 * What this store understands. A test reads every `store.ts` against these lists, so that a query which only a
 * real MongoDB can answer is noticed before it is run.
 */
export const logicalOperators: ReadonlySet<string> = new Set(['$and', '$or', '$nor']);

export const filterOperators: ReadonlySet<string> = new Set([
  ...['$eq', '$ne', '$gt', '$gte', '$lt', '$lte', '$in', '$nin', '$not', '$exists', '$regex', '$options'],
  ...['$elemMatch', '$size', '$all'],
]);

export const updateOperators: ReadonlySet<string> = new Set([
  ...['$set', '$setOnInsert', '$unset', '$inc', '$min', '$max', '$push', '$addToSet', '$pull', '$pullAll'],
]);

/** They stand inside $push and $addToSet. */
export const updateModifiers: ReadonlySet<string> = new Set(['$each', '$slice']);

export const pipelineStages: ReadonlySet<string> = new Set([
  ...['$match', '$project', '$group', '$sort', '$limit', '$skip', '$count', '$unwind'],
]);

export const pipelineExpressions: ReadonlySet<string> = new Set([
  ...['$sum', '$avg', '$min', '$max', '$first', '$last', '$push', '$addToSet', '$size', '$ifNull', '$cond'],
  ...['$eq', '$ne', '$gt', '$gte', '$lt', '$lte', '$and', '$or', '$not', '$in', '$arrayElemAt', '$literal'],
  ...['$add', '$subtract', '$multiply', '$divide', '$concat'],
]);

import { z } from 'zod';
import { anyId, readForm } from '../web/forms.ts';
import { comparisonOrders, comparisonShows, type ComparisonChoice } from './records.ts';

/** More than can be shown, so that the page itself can say that some were left out. */
const mostPinsSent = 500;

const choiceSchema = z.strictObject({
  order: z.enum(comparisonOrders).default('composite'),
  show: z.enum(comparisonShows).default('running'),
  pin: z
    .union([anyId, z.array(anyId).max(mostPinsSent)])
    .default([])
    .transform((pins): readonly string[] => [...new Set([pins].flat())]),
});

/** Order, who is shown and who is pinned, from the address. */
export function readComparisonChoice(query: unknown): ComparisonChoice {
  const { order, show, pin } = readForm(choiceSchema, query);
  return { order, show, pins: pin };
}

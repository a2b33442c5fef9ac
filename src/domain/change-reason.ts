/** The reason that needs no words is kept as this, so that each reader meets it in their own language. */
export const slipReason = '(slip)';

/** What is kept as the reason of a change: the words, if there are any; empty when nothing was given. */
export function reasonOf({ reason, isSlip }: { readonly reason: string; readonly isSlip: boolean }): string {
  return reason === '' && isSlip ? slipReason : reason;
}

import type { format as english } from '../en/format.ts';

export const format: typeof english = {
  at: '{{day}} kl. {{time}}',
};

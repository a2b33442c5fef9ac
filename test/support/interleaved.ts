/** Lets one side pass to its next step. */
export type Gate = () => Promise<void>;

/** The store of one side, which asks at the gate before each of the named steps. */
export function gated<Store extends object>(
  store: Store,
  gate: Gate,
  steps: readonly (keyof Store)[],
): Store {
  return new Proxy(store, {
    get(target, name) {
      const step = target[name as keyof Store];
      if (typeof step !== 'function' || !steps.includes(name as keyof Store)) return step;
      return async (...given: readonly unknown[]): Promise<unknown> => {
        await gate();
        return (step as (...all: readonly unknown[]) => unknown)(...given);
      };
    },
  });
}

/** Runs both at once, one step at a time: `turns` says whose step is next, and whoever is left goes on alone. */
export async function interleaved<A, B>(
  turns: string,
  first: (gate: Gate) => Promise<A>,
  second: (gate: Gate) => Promise<B>,
  look: () => Promise<void>,
): Promise<readonly [A, B]> {
  const waiting: Record<string, (() => void) | null> = { a: null, b: null };
  const isOver: Record<string, boolean> = { a: false, b: false };
  const gateOf =
    (side: string): Gate =>
    () =>
      new Promise((go) => (waiting[side] = go));
  const both = Promise.all([
    first(gateOf('a')).finally(() => (isOver.a = true)),
    second(gateOf('b')).finally(() => (isOver.b = true)),
  ]);
  const settle = async (side: string) => {
    while (waiting[side] === null && isOver[side] !== true) await new Promise(setImmediate);
  };
  for (let turn = 0; isOver.a !== true || isOver.b !== true; turn += 1) {
    await Promise.all([settle('a'), settle('b')]);
    const wanted = turns[turn] ?? 'a';
    const side = isOver[wanted] === true ? ({ a: 'b', b: 'a' }[wanted] ?? '') : wanted;
    const go = waiting[side] ?? null;
    if (go === null) continue;
    waiting[side] = null;
    go();
    await settle(side);
    await look();
  }
  return both;
}

/** Every order of so many steps of the one and so many of the other. */
export function orders(a: number, b: number): readonly string[] {
  if (a === 0 || b === 0) return ['a'.repeat(a) + 'b'.repeat(b)];
  return [...orders(a - 1, b).map((rest) => `a${rest}`), ...orders(a, b - 1).map((rest) => `b${rest}`)];
}

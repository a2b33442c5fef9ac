import type { Express } from 'express';

export interface Route {
  readonly method: string;
  /** The pattern, such as /people/:personId/deactivation. */
  readonly path: string;
  /** What its gate demands; null without a gate. */
  readonly permission: string | null;
}

interface Layer {
  readonly handle: { readonly stack?: readonly Layer[]; readonly permission?: string };
  readonly route?: {
    readonly path: string;
    readonly stack: readonly { readonly method: string; readonly handle: { readonly permission?: string } }[];
  };
}

/** Every route of the program, read from the running app. Routers are mounted without a path of their own. */
export function routesOf(app: Express): readonly Route[] {
  return routesIn((app.router as unknown as { readonly stack: readonly Layer[] }).stack);
}

function routesIn(stack: readonly Layer[]): readonly Route[] {
  return stack.flatMap(({ handle, route }) => {
    if (route === undefined) return handle.stack === undefined ? [] : routesIn(handle.stack);
    const methods = [...new Set(route.stack.map(({ method }) => method))];
    return methods.map((method) => ({
      method,
      path: route.path,
      permission: firstOf(route.stack.filter((layer) => layer.method === method)),
    }));
  });
}

/** Only the first handler counts: a gate behind something else would come too late. */
function firstOf(layers: readonly { readonly handle: { readonly permission?: string } }[]): string | null {
  return layers[0]?.handle.permission ?? null;
}

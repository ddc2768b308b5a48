/** Does one of the patterns ("ado.*.olvas", "ado.**") allow the permission? Only decides what is offered; the graph decides what is allowed. */
export function engedi(mintak: readonly string[], engedely: string): boolean {
  return mintak.some((minta) => {
    if (minta === '*' || minta === '**' || minta === engedely) return true;
    const regex = minta
      .split('.')
      .map((resz) =>
        resz === '**'
          ? '.+'
          : resz === '*'
            ? '[^.]+'
            : resz.replace(/[^\w{},-]/g, '').replace(/\{([^}]*)\}/g, (_m, v: string) => `(?:${v.replaceAll(',', '|')})`),
      )
      .join('\\.');
    return new RegExp(`^${regex}$`).test(engedely);
  });
}

/**
 * The colour itself lets what lies behind show: an opacity would fade the label too.
 * @param colour as `colourReader` gives it
 * @param alpha 0–1
 */
export function translucent(colour: string, alpha: number): string {
  return colour.replace(/^rgb\((.*)\)$/, `rgba($1, ${alpha})`);
}

/** What a variable of the theme is worth now. Canvas knows neither variables nor light-dark(): the browser resolves the colour on a hidden element. */
export function colourReader(element: HTMLElement): (variable: string) => string {
  return (variable) => {
    const probe = element.ownerDocument.createElement('span');
    probe.style.color = `var(${variable})`;
    element.append(probe);
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  };
}

/** Whether the page opens at the width of a phone: the breakpoint of the style sheets, for what a style sheet cannot decide. */
export function isPhone(): boolean {
  return typeof matchMedia === 'function' && matchMedia('(max-width: 700px)').matches;
}

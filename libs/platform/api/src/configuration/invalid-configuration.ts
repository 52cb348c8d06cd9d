/** What the operator chose cannot be; its message names the variable, never a secret. */
export class InvalidConfiguration extends Error {}

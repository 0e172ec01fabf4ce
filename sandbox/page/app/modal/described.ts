/** How a field points at its label, and at what is said about it. */
export interface Described {
  readonly id: string;
  readonly label: string;
  readonly describedBy: string;
  readonly invalid: boolean;
  readonly required: boolean;
}

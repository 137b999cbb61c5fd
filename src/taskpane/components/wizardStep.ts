export interface WizardStep {
  readonly key: string;
  /** The heading of the step, such as "Choose the lines". */
  readonly title: string;
}

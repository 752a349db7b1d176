/** What a command ends with. */
export const exitStatus = {
  success: 0,
  /** Some input failed; the rest was taken. */
  partial: 1,
  /** The command line could not be understood. */
  usage: 2,
} as const;

/** Settings under `iosCrypto.` that only the client reads, with the defaults that package.json repeats. */
export const clientSettings = {
  /** Recognize configurations and captures by their content. */
  detectLanguage: true,
  /** How what repeats itself in a capture is shown. */
  repetition: 'short',
} as const;

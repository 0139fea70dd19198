/** The languages that the server answers for. `cisco` belongs to other extensions; we add intelligence to it. */
export const servedLanguages = ['ios-config', 'ios-debug', 'cisco'] as const;

/** Languages that VS Code gives to `.txt`, `.log`, `.cfg` and unsaved documents for want of a better one. */
export const vagueLanguages = ['plaintext', 'log', 'properties', 'ini'] as const;

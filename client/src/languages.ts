/** The languages that the server answers for. `cisco` belongs to other extensions; we add intelligence to it. */
export const servedLanguages = ['ios-config', 'ios-debug', 'cisco'] as const;

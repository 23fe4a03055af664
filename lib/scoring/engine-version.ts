/** The engine's own version. It changes whenever a result could change, so that a result can always be run again. */
export const engineVersion = '1.0.0'

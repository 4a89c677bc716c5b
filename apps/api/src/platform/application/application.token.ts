/** Token of the `Application` (event store and read models) that every capability works with. */
export const APPLICATION = Symbol('Application');
/** Token of the `Persistence` beneath it. */
export const PERSISTENCE = Symbol('Persistence');
/** Token of the `ApiConfig`. */
export const API_CONFIG = Symbol('ApiConfig');
/** Token of the `StateKeys`. */
export const STATE_KEYS = Symbol('StateKeys');

export type { Damage, Fault, FaultKind, Place } from './damage';
export { damageWords, faultWords, placeWords } from './damage-words';

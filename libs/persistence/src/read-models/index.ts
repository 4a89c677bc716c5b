/** Every TypeORM entity of a read model. */
export const readModelEntities: readonly (new () => object)[] = [];

export interface EventType {
  readonly aggregate: string;
  readonly type: string;
  readonly isFact: boolean;
  readonly told: string;
  readonly payload: object;
}

export function eventSchemas(root: string): readonly EventType[];
export function schemaOf(event: EventType, version: number): object;

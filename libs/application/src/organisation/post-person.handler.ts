import type { PostPerson } from '@taizhang/domain';
import { personHandler } from './organisation-command';

/** A person takes up a post; rank and post are dated facts. */
export const postPerson = personHandler<PostPerson>('PostPerson');

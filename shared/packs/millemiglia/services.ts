import { areas } from './areas.ts';
import type { MemberService } from './frame/subject.ts';

/** Every service of the areas. */
export const services: readonly MemberService[] = areas.flatMap((area) => area.services);

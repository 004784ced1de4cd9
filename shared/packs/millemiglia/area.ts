import type { Area as AreaOf } from '../common/area.ts';
import type { MemberRule, MemberService } from './frame/subject.ts';

/** One area of service of the programme. */
export type Area = AreaOf<MemberRule, MemberService>;

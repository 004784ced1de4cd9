import { benchSecondDesk } from './tmp-second.ts';
console.log(JSON.stringify(await benchSecondDesk({ members: 1, runs: 5 })));

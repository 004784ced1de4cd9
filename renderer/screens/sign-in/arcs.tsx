/** Milestones on rings around Rome, with great-circle miles; a quiet decoration without meaning. */
const rings = [
  { radius: 180, stone: { code: 'LIN', miles: '292', x: 840, y: 786.9 } },
  { radius: 272, stone: { code: 'ATH', miles: '675', x: 800, y: 696.1 } },
  { radius: 364, stone: { code: 'AMS', miles: '806', x: 838, y: 564.8 } },
  { radius: 456, stone: { code: 'SVO', miles: '1,491', x: 792, y: 484.6 } },
  { radius: 548, stone: { code: 'JFK', miles: '4,266', x: 836, y: 371.3 } },
  { radius: 640, stone: { code: 'GIG', miles: '5,699', x: 790, y: 288.9 } },
  { radius: 732, stone: { code: 'NRT', miles: '6,155', x: 838, y: 181.9 } },
  { radius: 824, stone: null },
  { radius: 916, stone: null },
] as const;

/** The rings behind the desk status. */
export const Arcs = () => (
  <svg className="arcs" viewBox="0 0 920 860" preserveAspectRatio="xMaxYMax slice" aria-hidden="true" focusable="false">
    {rings.map(({ radius, stone }) => (
      <g key={radius} className="ring">
        <circle cx="980" cy="900" r={radius} />
        {stone && (
          <g className="stone" transform={`translate(${stone.x} ${stone.y})`}>
            <path className="stone-body" d="M-6 7v-10a6 6 0 0 1 12 0v10Z" />
            <path className="stone-foot" d="M-9 7.5h18" />
            <text x="14" y="-1" className="stone-code">
              {stone.code}
            </text>
            <text x="14" y="11">
              {stone.miles}
            </text>
          </g>
        )}
      </g>
    ))}
  </svg>
);

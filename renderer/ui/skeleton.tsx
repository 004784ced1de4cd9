/** Grey lines in the shape of what comes; they appear only after 300 ms. */
export const Skeleton = ({ lines }: { lines: 1 | 2 | 3 | 4 | 5 }) => (
  <div className="skeletons" aria-hidden="true">
    {Array.from({ length: lines }, (_, line) => `line-${line}`).map((line) => (
      <span className="skeleton" key={line} />
    ))}
  </div>
);

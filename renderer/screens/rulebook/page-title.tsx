import { type ReactNode, useEffect, useRef } from 'react';
import { usePlace } from './use-place.ts';

/** The title of a page. It takes the focus when the page is opened, not while results are only looked at. */
export const PageTitle = ({ of, lang, children }: { of: string; lang?: string; children: ReactNode }) => {
  const { place } = usePlace();
  const title = useRef<HTMLHeadingElement>(null);
  const { on, turn } = place.focus;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each turn sends the focus here once.
  useEffect(() => {
    if (on !== 'page') return;
    title.current?.focus({ preventScroll: true });
    title.current?.scrollIntoView({ block: 'nearest' });
  }, [on, turn]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page begins at its open paragraph.
  useEffect(() => {
    const article = title.current?.closest('article');
    if (!article) return;
    article.scrollTo(0, 0);
    const open = article.querySelector('.on');
    const isBelow = open && open.getBoundingClientRect().bottom > article.getBoundingClientRect().bottom;
    if (isBelow) open.scrollIntoView({ block: 'start' });
  }, [of]);
  return (
    <h2 ref={title} tabIndex={-1} lang={lang}>
      {children}
    </h2>
  );
};

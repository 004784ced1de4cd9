import { describe, expect, it } from 'vitest';
import { nextPane } from './panes.ts';

describe('F6', () => {
  it('visits banner, rail, call, work, member, actions and starts again', () => {
    const all = ['actions', 'banner', 'rail', 'call', 'work', 'member'] as const;
    expect(nextPane(all, 'banner', 1)).toBe('rail');
    expect(nextPane(all, 'work', 1)).toBe('member');
    expect(nextPane(all, 'actions', 1)).toBe('banner');
    expect(nextPane(all, 'banner', -1)).toBe('actions');
  });

  it('passes over panes that are not there', () => {
    expect(nextPane(['rail', 'work', 'actions'], 'work', 1)).toBe('actions');
  });

  it('starts at the work area', () => {
    expect(nextPane(['rail', 'work'], null, 1)).toBe('work');
    expect(nextPane(['rail'], null, 1)).toBe('rail');
    expect(nextPane([], null, 1)).toBeNull();
  });
});

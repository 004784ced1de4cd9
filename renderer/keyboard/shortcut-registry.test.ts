import { describe, expect, it, vi } from 'vitest';
import type { KeyPress } from './chord.ts';
import { ShortcutRegistry } from './shortcut-registry.ts';

const key = (code: string, part: Partial<KeyPress> = {}): KeyPress => ({
  code,
  key: code,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...part,
});

describe('the shortcut registry', () => {
  it('lets the newest registration win and gives the key back when it leaves', () => {
    const registry = new ShortcutRegistry();
    const shell = vi.fn();
    const screen = vi.fn();
    registry.add({ chord: 'F7', label: 'Shell', run: shell }, 0);
    const leave = registry.add({ chord: 'F7', label: 'Screen', run: screen }, 0);
    registry.press(key('F7'), false);
    leave();
    registry.press(key('F7'), false);
    expect(screen).toHaveBeenCalledOnce();
    expect(shell).toHaveBeenCalledOnce();
  });

  it('keeps keys behind a dialog asleep until it closes', () => {
    const registry = new ShortcutRegistry();
    const confirm = vi.fn();
    registry.add({ chord: 'Control+Enter', label: 'Confirm', run: confirm }, 0);
    const dialog = registry.openLayer();
    expect(registry.press(key('Enter', { ctrlKey: true }), false)).toBe(false);
    dialog.close();
    expect(registry.press(key('Enter', { ctrlKey: true }), false)).toBe(true);
    expect(confirm).toHaveBeenCalledOnce();
  });

  it('keeps the ? key out of text fields', () => {
    const registry = new ShortcutRegistry();
    registry.add({ chord: '?', label: 'Help', run: vi.fn() }, 0);
    expect(registry.press(key('Minus', { key: '?' }), true)).toBe(false);
    expect(registry.press(key('Minus', { key: '?' }), false)).toBe(true);
  });

  it('passes over a key that is off', () => {
    const registry = new ShortcutRegistry();
    const below = vi.fn();
    registry.add({ chord: 'F4', label: 'Below', run: below }, 0);
    registry.add({ chord: 'F4', label: 'Off', run: vi.fn(), off: true }, 0);
    registry.press(key('F4'), false);
    expect(below).toHaveBeenCalledOnce();
  });

  it('lists each chord once, in the order of registration, without the unlisted', () => {
    const registry = new ShortcutRegistry();
    registry.add({ chord: 'F1', label: 'Help', run: vi.fn() }, 0);
    registry.add({ chord: 'F7', label: 'Old', run: vi.fn() }, 0);
    registry.add({ chord: 'F7', label: 'New', run: vi.fn() }, 0);
    registry.add({ chord: '?', label: 'Help', run: vi.fn(), listed: false }, 0);
    expect(registry.listed().map(({ label }) => label)).toEqual(['Help', 'New']);
  });
});

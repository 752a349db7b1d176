/** Plays a spread over time. The day shown is in the address, but not every day that goes by while it plays. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { dayAfter, daysBetween } from '../../diffusion/spread-days.ts';
import { eventBeside, type Timeline } from '../../diffusion/spread-model.ts';
import { useApp } from '../app-context.ts';

export const speeds = [0.5, 1, 2, 4] as const;

export interface Playing {
  /** ISO; null: the end. */
  readonly day: string | null;
  readonly running: boolean;
  readonly speed: number;
  readonly setSpeed: (speed: number) => void;
  readonly toggle: () => void;
  /** Stop, and show this day. */
  readonly stopAt: (day: string | null) => void;
}

const tickMs = 100;
/** From the first day to the last at speed 1. */
const wholeMs = 12_000;
/** For readers who ask for less motion: from one event to the next. */
const calmTickMs = 1000;

export function usePlaying(timeline: Timeline | null): Playing {
  const { state, change } = useApp();
  const [day, setDay] = useState(state.asOf);
  const [running, setRunning] = useState(false);
  const [speed, setSpeed] = useState<number>(1);
  const shown = useRef(day);
  shown.current = day;
  useEffect(() => {
    if (!running) setDay(state.asOf);
  }, [state.asOf]);
  useEffect(() => {
    if (!running || timeline === null) return undefined;
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const timer = setInterval(
      () => {
        const now = shown.current ?? timeline.first;
        const next = calm ? eventBeside(timeline, now, 1) : later(timeline, now, speed);
        if (next !== null && next < timeline.last) {
          setDay(next);
          return;
        }
        setDay(null);
        setRunning(false);
        change({ asOf: null }, 'replace');
      },
      calm ? calmTickMs / speed : tickMs,
    );
    return () => clearInterval(timer);
  }, [running, timeline, speed]);
  return {
    day,
    running,
    speed,
    setSpeed,
    toggle: () => {
      if (timeline === null) return;
      if (running) change({ asOf: day }, 'replace');
      else if (day === null) setDay(timeline.first);
      setRunning(!running);
    },
    stopAt: (next) => {
      setRunning(false);
      setDay(next);
      change({ asOf: next }, 'replace');
    },
  };
}

function later(timeline: Timeline, now: string, speed: number): string {
  const step = Math.max(1, Math.round((timeline.days * speed * tickMs) / wholeMs));
  return dayAfter(timeline.first, daysBetween(timeline.first, now) + step);
}

import type { WarmUpContent } from '../../src/domain/warm-up.ts';
import { both } from '../domain/interview-cast.ts';

/** Three sample answers to a question of the small set. */
export const smallWarmUp: WarmUpContent = {
  answers: [
    {
      id: 'lovely',
      habit: 'lovely-and-thin',
      text: both('Lovely words'),
      target: 2,
      ticks: [
        { behaviour: 'b3-1', heard: both('words') },
        { behaviour: 'b2-1', heard: both('Lovely') },
      ],
      why: both('Why two'),
    },
    {
      id: 'solid',
      habit: 'solid-as-far-as-it-goes',
      text: both('Solid work'),
      target: 3,
      ticks: [{ behaviour: 'b3-1', heard: both('work') }],
      why: both('Why three'),
    },
    {
      id: 'clumsy',
      habit: 'clumsy-and-very-good',
      text: both('Er, good'),
      target: 5,
      ticks: [{ behaviour: 'b5-1', heard: both('good') }],
      why: both('Why five'),
    },
  ],
};

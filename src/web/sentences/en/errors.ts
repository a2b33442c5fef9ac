export const errors = {
  code: 'Code {{code}}',
  home: 'To the front page',
  badRequest: {
    title: 'We could not read that',
    text: 'Nothing was changed. Go back, load the page again and try once more.',
  },
  forbidden: {
    title: 'Not for your role',
    text: 'Your role does not include this page. Ask an administrator if you think you should have it.',
  },
  notFound: {
    title: 'Page not found',
    text: 'This page doesn’t exist, or you don’t have access to it.',
  },
  wrongMethod: {
    title: 'This page can’t be opened that way',
    text: 'The address can’t be used that way, and nothing was changed. Go to the front page and find the page from there.',
  },
  staleEdit: {
    title: 'Somebody was faster',
    text: 'Someone else changed this in the meantime, and nothing was overwritten. Go back, load the page again and look at what it says now.',
  },
  tooLarge: {
    title: 'Too much at once',
    text: 'What was sent is larger than we take in. Go back, shorten it and send it again.',
  },
  sessionEnded: {
    title: 'Please send that again',
    text: 'Your session had ended, so nothing was changed. Go back, load the page again and send it once more.',
  },
  unavailable: {
    title: 'Back in a moment',
    text: 'We can’t reach the database right now. Try again shortly, and mention code {{code}} if it goes on.',
  },
  diskFull: {
    title: 'There is no room left',
    text: 'The server’s disk is full, so nothing was saved. Tell whoever looks after Smil, mention code {{code}}, and try again afterwards.',
  },
  busy: {
    title: 'Many at once',
    text: 'Many summaries are being made right now, and yours did not get a place. Nothing is lost: try again in a few seconds.',
  },
  fault: {
    title: 'Something went wrong',
    text: 'Something went wrong on our side. Try again, and mention code {{code}} if it happens again.',
  },
};

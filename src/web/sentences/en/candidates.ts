export const candidates = {
  title: 'Candidates',
  heading: 'Candidates',
  lede: 'People who applied, and for what. Newest first.',
  none: 'No candidates yet. Add the first one when you’re ready.',
  noMatch: 'No candidate has “{{query}}” in their name. Try part of it, or see everyone.',
  showAll: 'Show everyone',
  add: 'Add candidate',
  search: 'Search by name',
  find: 'Search',
  caption: 'Candidates and their applications',
  name: 'Name',
  applications: 'Applications',
  first: 'Back to the first page',
  next: 'Next page',

  facts: 'How to reach them',
  email: 'E-mail',
  phone: 'Phone',
  unknown: 'Not given',
  added: 'Added',
  addedOn: 'Added {{date}}',
  appliedOn: 'Applied {{date}}',
  noApplication: 'This person has no application.',
  open: 'Open',

  further: {
    title: 'Add to another position',
    submit: 'Add application',
    already: 'This person has already applied for the position.',
  },

  history: {
    notThem: '{{name}} said that {{colleague}} is not the candidate.',
    name: '{{name}} changed the name from {{from}} to {{to}}.',
    email: '{{name}} changed the e-mail address from {{from}} to {{to}}.',
    phone: '{{name}} changed the phone number from {{from}} to {{to}}.',
    none: 'nothing',
  },

  change: {
    title: 'Edit candidate',
    reason: 'Why are you changing it?',
    reasonHint: 'Saved with your name. Anyone who can see the candidate can read it.',
    colleagues: 'Colleagues',
    colleaguesHint:
      'Anyone who works here and has applied sees nothing of their own application. Tick only if the address was typed wrongly.',
    notThem: '{{name}} is not the candidate',
    submit: 'Save',
    brought:
      'The application has been added. What you typed is in the fields; save it if it is to replace what we had.',
    had: {
      email: 'The e-mail address we had is {{value}}.',
      phone: 'The phone number we had is {{value}}.',
    },
    appliedAgain: 'Applied again.',
    broughtLink: 'Leave it as it was, and open the application',
    meanwhile:
      'What you wrote is still here. Somebody else has changed the candidate in the meantime; send yours again if it should stand.',
    errors: {
      reason: 'Say why you are changing the candidate, or tick that it was a typing mistake.',
      own: 'This is your own address. Somebody else has to handle your application.',
      linked: 'This is still the address of the colleague who is not the candidate. Change it.',
      already: 'Somebody else with this address has applied for the same position.',
    },
  },

  likely: {
    title: 'Is this somebody who is already here?',
    row: '{{name}} has applied for {{applications}}.',
    application: '{{position}} ({{date}})',
    same: 'Same person',
    already: 'If it is this person, the application is already here.',
    open: 'Open the application',
    another: 'Another person',
  },

  new: {
    title: 'Add candidate',
    heading: 'Add a candidate',
    headingFor: 'Add a candidate for {{position}}',
    position: 'Position',
    name: 'Name',
    email: 'E-mail (optional)',
    phone: 'Phone (optional)',
    reach: 'Only used to reach the person about this application.',
    submit: 'Add candidate',
    errors: {
      position: 'Choose a position.',
      name: 'Enter the name of the candidate.',
      email: 'Enter an e-mail address such as name@example.dk, or leave it empty.',
      phone: 'Enter a phone number in digits, or leave it empty.',
      own: 'This is your own address. Somebody else has to add your application.',
      already: 'Somebody with this address has already applied for the position.',
      tooLong: 'Shorten it to 120 characters.',
    },
  },
};

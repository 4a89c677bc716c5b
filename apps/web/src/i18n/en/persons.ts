export const persons = {
  title: 'Person',
  counting: 'posts and declarations',
  interest: {
    title: 'Declared interests',
    follows:
      'Clues, cases, appeals and checks that concern these persons, units or what is below them are kept from him; it is asked when somebody is assigned.',
    none: 'No interest has been declared.',
    declare: 'Declare an interest',
    in: { person: 'Declare: in a person', unit: 'Declare: in a unit' },
    field: { name: 'Name', unit: 'Unit', ground: 'Tie' },
    nameHelp: 'As the roster has it; a namesake is kept off too.',
    ground: {
      nearRelative: 'near relative',
      ownInterest: 'an interest of his own or of a near relative',
      other: 'another tie that may impair fairness',
    },
    submit: 'Declare',
    enter: 'Enter his declaration',
    done: 'Declared',
    declaredOn: 'declared {{day}}',
    endedOn: 'holds no longer since {{day}}: {{why}}',
    event: 'Record',
    end: 'Holds no longer',
    why: 'Reason',
    ending: { ceased: 'the tie has ended', mistaken: 'declared by mistake' },
  },
};

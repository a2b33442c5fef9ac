export const format = {
  at: '{{day}} at {{time}}',
};

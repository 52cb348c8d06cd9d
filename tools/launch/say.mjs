/** One line of the launcher on the terminal. */
export const say = (what) => console.log(`[passerelle] ${what}`);

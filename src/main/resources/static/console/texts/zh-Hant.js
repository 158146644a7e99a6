// Traditional Chinese.
export default {
  name: "繁體中文",
};

const app = document.querySelector('#app');
if (app !== null) app.textContent = '政脉 zhengmai';

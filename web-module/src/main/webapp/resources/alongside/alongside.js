// Focus goes to the error summary; a lost session or connection never eats a click.
(function () {
  'use strict';
  function focusErrors() {
    var errors = document.getElementById('errors');
    if (errors) { errors.focus(); }
  }
  function lost() {
    var bar = document.getElementById('connection');
    if (bar) { bar.hidden = false; }
  }
  function back() {
    var bar = document.getElementById('connection');
    if (bar) { bar.hidden = true; }
  }
  document.addEventListener('DOMContentLoaded', focusErrors);
  if (document.readyState !== 'loading') { focusErrors(); }
  if (window.jQuery) {
    window.jQuery(document).on('ajaxError pfAjaxError', lost);
    window.jQuery(document).on('ajaxSuccess', function (event, xhr) {
      if ((xhr.getResponseHeader('Content-Type') || '').indexOf('xml') >= 0) { back(); } else { lost(); }
    });
  }
  window.addEventListener('offline', lost);
})();

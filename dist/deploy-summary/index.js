import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 503:
/***/ (function(module) {

/**
  * This file contains the Bottleneck library (MIT), compiled to ES2017, and without Clustering support.
  * https://github.com/SGrondin/bottleneck
  */
(function (global, factory) {
	 true ? module.exports = factory() :
	0;
}(this, (function () { 'use strict';

	var commonjsGlobal = typeof globalThis !== 'undefined' ? globalThis : typeof window !== 'undefined' ? window : typeof global !== 'undefined' ? global : typeof self !== 'undefined' ? self : {};

	function getCjsExportFromNamespace (n) {
		return n && n['default'] || n;
	}

	var load = function(received, defaults, onto = {}) {
	  var k, ref, v;
	  for (k in defaults) {
	    v = defaults[k];
	    onto[k] = (ref = received[k]) != null ? ref : v;
	  }
	  return onto;
	};

	var overwrite = function(received, defaults, onto = {}) {
	  var k, v;
	  for (k in received) {
	    v = received[k];
	    if (defaults[k] !== void 0) {
	      onto[k] = v;
	    }
	  }
	  return onto;
	};

	var parser = {
		load: load,
		overwrite: overwrite
	};

	var DLList;

	DLList = class DLList {
	  constructor(incr, decr) {
	    this.incr = incr;
	    this.decr = decr;
	    this._first = null;
	    this._last = null;
	    this.length = 0;
	  }

	  push(value) {
	    var node;
	    this.length++;
	    if (typeof this.incr === "function") {
	      this.incr();
	    }
	    node = {
	      value,
	      prev: this._last,
	      next: null
	    };
	    if (this._last != null) {
	      this._last.next = node;
	      this._last = node;
	    } else {
	      this._first = this._last = node;
	    }
	    return void 0;
	  }

	  shift() {
	    var value;
	    if (this._first == null) {
	      return;
	    } else {
	      this.length--;
	      if (typeof this.decr === "function") {
	        this.decr();
	      }
	    }
	    value = this._first.value;
	    if ((this._first = this._first.next) != null) {
	      this._first.prev = null;
	    } else {
	      this._last = null;
	    }
	    return value;
	  }

	  first() {
	    if (this._first != null) {
	      return this._first.value;
	    }
	  }

	  getArray() {
	    var node, ref, results;
	    node = this._first;
	    results = [];
	    while (node != null) {
	      results.push((ref = node, node = node.next, ref.value));
	    }
	    return results;
	  }

	  forEachShift(cb) {
	    var node;
	    node = this.shift();
	    while (node != null) {
	      (cb(node), node = this.shift());
	    }
	    return void 0;
	  }

	  debug() {
	    var node, ref, ref1, ref2, results;
	    node = this._first;
	    results = [];
	    while (node != null) {
	      results.push((ref = node, node = node.next, {
	        value: ref.value,
	        prev: (ref1 = ref.prev) != null ? ref1.value : void 0,
	        next: (ref2 = ref.next) != null ? ref2.value : void 0
	      }));
	    }
	    return results;
	  }

	};

	var DLList_1 = DLList;

	var Events;

	Events = class Events {
	  constructor(instance) {
	    this.instance = instance;
	    this._events = {};
	    if ((this.instance.on != null) || (this.instance.once != null) || (this.instance.removeAllListeners != null)) {
	      throw new Error("An Emitter already exists for this object");
	    }
	    this.instance.on = (name, cb) => {
	      return this._addListener(name, "many", cb);
	    };
	    this.instance.once = (name, cb) => {
	      return this._addListener(name, "once", cb);
	    };
	    this.instance.removeAllListeners = (name = null) => {
	      if (name != null) {
	        return delete this._events[name];
	      } else {
	        return this._events = {};
	      }
	    };
	  }

	  _addListener(name, status, cb) {
	    var base;
	    if ((base = this._events)[name] == null) {
	      base[name] = [];
	    }
	    this._events[name].push({cb, status});
	    return this.instance;
	  }

	  listenerCount(name) {
	    if (this._events[name] != null) {
	      return this._events[name].length;
	    } else {
	      return 0;
	    }
	  }

	  async trigger(name, ...args) {
	    var e, promises;
	    try {
	      if (name !== "debug") {
	        this.trigger("debug", `Event triggered: ${name}`, args);
	      }
	      if (this._events[name] == null) {
	        return;
	      }
	      this._events[name] = this._events[name].filter(function(listener) {
	        return listener.status !== "none";
	      });
	      promises = this._events[name].map(async(listener) => {
	        var e, returned;
	        if (listener.status === "none") {
	          return;
	        }
	        if (listener.status === "once") {
	          listener.status = "none";
	        }
	        try {
	          returned = typeof listener.cb === "function" ? listener.cb(...args) : void 0;
	          if (typeof (returned != null ? returned.then : void 0) === "function") {
	            return (await returned);
	          } else {
	            return returned;
	          }
	        } catch (error) {
	          e = error;
	          {
	            this.trigger("error", e);
	          }
	          return null;
	        }
	      });
	      return ((await Promise.all(promises))).find(function(x) {
	        return x != null;
	      });
	    } catch (error) {
	      e = error;
	      {
	        this.trigger("error", e);
	      }
	      return null;
	    }
	  }

	};

	var Events_1 = Events;

	var DLList$1, Events$1, Queues;

	DLList$1 = DLList_1;

	Events$1 = Events_1;

	Queues = class Queues {
	  constructor(num_priorities) {
	    var i;
	    this.Events = new Events$1(this);
	    this._length = 0;
	    this._lists = (function() {
	      var j, ref, results;
	      results = [];
	      for (i = j = 1, ref = num_priorities; (1 <= ref ? j <= ref : j >= ref); i = 1 <= ref ? ++j : --j) {
	        results.push(new DLList$1((() => {
	          return this.incr();
	        }), (() => {
	          return this.decr();
	        })));
	      }
	      return results;
	    }).call(this);
	  }

	  incr() {
	    if (this._length++ === 0) {
	      return this.Events.trigger("leftzero");
	    }
	  }

	  decr() {
	    if (--this._length === 0) {
	      return this.Events.trigger("zero");
	    }
	  }

	  push(job) {
	    return this._lists[job.options.priority].push(job);
	  }

	  queued(priority) {
	    if (priority != null) {
	      return this._lists[priority].length;
	    } else {
	      return this._length;
	    }
	  }

	  shiftAll(fn) {
	    return this._lists.forEach(function(list) {
	      return list.forEachShift(fn);
	    });
	  }

	  getFirst(arr = this._lists) {
	    var j, len, list;
	    for (j = 0, len = arr.length; j < len; j++) {
	      list = arr[j];
	      if (list.length > 0) {
	        return list;
	      }
	    }
	    return [];
	  }

	  shiftLastFrom(priority) {
	    return this.getFirst(this._lists.slice(priority).reverse()).shift();
	  }

	};

	var Queues_1 = Queues;

	var BottleneckError;

	BottleneckError = class BottleneckError extends Error {};

	var BottleneckError_1 = BottleneckError;

	var BottleneckError$1, DEFAULT_PRIORITY, Job, NUM_PRIORITIES, parser$1;

	NUM_PRIORITIES = 10;

	DEFAULT_PRIORITY = 5;

	parser$1 = parser;

	BottleneckError$1 = BottleneckError_1;

	Job = class Job {
	  constructor(task, args, options, jobDefaults, rejectOnDrop, Events, _states, Promise) {
	    this.task = task;
	    this.args = args;
	    this.rejectOnDrop = rejectOnDrop;
	    this.Events = Events;
	    this._states = _states;
	    this.Promise = Promise;
	    this.options = parser$1.load(options, jobDefaults);
	    this.options.priority = this._sanitizePriority(this.options.priority);
	    if (this.options.id === jobDefaults.id) {
	      this.options.id = `${this.options.id}-${this._randomIndex()}`;
	    }
	    this.promise = new this.Promise((_resolve, _reject) => {
	      this._resolve = _resolve;
	      this._reject = _reject;
	    });
	    this.retryCount = 0;
	  }

	  _sanitizePriority(priority) {
	    var sProperty;
	    sProperty = ~~priority !== priority ? DEFAULT_PRIORITY : priority;
	    if (sProperty < 0) {
	      return 0;
	    } else if (sProperty > NUM_PRIORITIES - 1) {
	      return NUM_PRIORITIES - 1;
	    } else {
	      return sProperty;
	    }
	  }

	  _randomIndex() {
	    return Math.random().toString(36).slice(2);
	  }

	  doDrop({error, message = "This job has been dropped by Bottleneck"} = {}) {
	    if (this._states.remove(this.options.id)) {
	      if (this.rejectOnDrop) {
	        this._reject(error != null ? error : new BottleneckError$1(message));
	      }
	      this.Events.trigger("dropped", {args: this.args, options: this.options, task: this.task, promise: this.promise});
	      return true;
	    } else {
	      return false;
	    }
	  }

	  _assertStatus(expected) {
	    var status;
	    status = this._states.jobStatus(this.options.id);
	    if (!(status === expected || (expected === "DONE" && status === null))) {
	      throw new BottleneckError$1(`Invalid job status ${status}, expected ${expected}. Please open an issue at https://github.com/SGrondin/bottleneck/issues`);
	    }
	  }

	  doReceive() {
	    this._states.start(this.options.id);
	    return this.Events.trigger("received", {args: this.args, options: this.options});
	  }

	  doQueue(reachedHWM, blocked) {
	    this._assertStatus("RECEIVED");
	    this._states.next(this.options.id);
	    return this.Events.trigger("queued", {args: this.args, options: this.options, reachedHWM, blocked});
	  }

	  doRun() {
	    if (this.retryCount === 0) {
	      this._assertStatus("QUEUED");
	      this._states.next(this.options.id);
	    } else {
	      this._assertStatus("EXECUTING");
	    }
	    return this.Events.trigger("scheduled", {args: this.args, options: this.options});
	  }

	  async doExecute(chained, clearGlobalState, run, free) {
	    var error, eventInfo, passed;
	    if (this.retryCount === 0) {
	      this._assertStatus("RUNNING");
	      this._states.next(this.options.id);
	    } else {
	      this._assertStatus("EXECUTING");
	    }
	    eventInfo = {args: this.args, options: this.options, retryCount: this.retryCount};
	    this.Events.trigger("executing", eventInfo);
	    try {
	      passed = (await (chained != null ? chained.schedule(this.options, this.task, ...this.args) : this.task(...this.args)));
	      if (clearGlobalState()) {
	        this.doDone(eventInfo);
	        await free(this.options, eventInfo);
	        this._assertStatus("DONE");
	        return this._resolve(passed);
	      }
	    } catch (error1) {
	      error = error1;
	      return this._onFailure(error, eventInfo, clearGlobalState, run, free);
	    }
	  }

	  doExpire(clearGlobalState, run, free) {
	    var error, eventInfo;
	    if (this._states.jobStatus(this.options.id === "RUNNING")) {
	      this._states.next(this.options.id);
	    }
	    this._assertStatus("EXECUTING");
	    eventInfo = {args: this.args, options: this.options, retryCount: this.retryCount};
	    error = new BottleneckError$1(`This job timed out after ${this.options.expiration} ms.`);
	    return this._onFailure(error, eventInfo, clearGlobalState, run, free);
	  }

	  async _onFailure(error, eventInfo, clearGlobalState, run, free) {
	    var retry, retryAfter;
	    if (clearGlobalState()) {
	      retry = (await this.Events.trigger("failed", error, eventInfo));
	      if (retry != null) {
	        retryAfter = ~~retry;
	        this.Events.trigger("retry", `Retrying ${this.options.id} after ${retryAfter} ms`, eventInfo);
	        this.retryCount++;
	        return run(retryAfter);
	      } else {
	        this.doDone(eventInfo);
	        await free(this.options, eventInfo);
	        this._assertStatus("DONE");
	        return this._reject(error);
	      }
	    }
	  }

	  doDone(eventInfo) {
	    this._assertStatus("EXECUTING");
	    this._states.next(this.options.id);
	    return this.Events.trigger("done", eventInfo);
	  }

	};

	var Job_1 = Job;

	var BottleneckError$2, LocalDatastore, parser$2;

	parser$2 = parser;

	BottleneckError$2 = BottleneckError_1;

	LocalDatastore = class LocalDatastore {
	  constructor(instance, storeOptions, storeInstanceOptions) {
	    this.instance = instance;
	    this.storeOptions = storeOptions;
	    this.clientId = this.instance._randomIndex();
	    parser$2.load(storeInstanceOptions, storeInstanceOptions, this);
	    this._nextRequest = this._lastReservoirRefresh = this._lastReservoirIncrease = Date.now();
	    this._running = 0;
	    this._done = 0;
	    this._unblockTime = 0;
	    this.ready = this.Promise.resolve();
	    this.clients = {};
	    this._startHeartbeat();
	  }

	  _startHeartbeat() {
	    var base;
	    if ((this.heartbeat == null) && (((this.storeOptions.reservoirRefreshInterval != null) && (this.storeOptions.reservoirRefreshAmount != null)) || ((this.storeOptions.reservoirIncreaseInterval != null) && (this.storeOptions.reservoirIncreaseAmount != null)))) {
	      return typeof (base = (this.heartbeat = setInterval(() => {
	        var amount, incr, maximum, now, reservoir;
	        now = Date.now();
	        if ((this.storeOptions.reservoirRefreshInterval != null) && now >= this._lastReservoirRefresh + this.storeOptions.reservoirRefreshInterval) {
	          this._lastReservoirRefresh = now;
	          this.storeOptions.reservoir = this.storeOptions.reservoirRefreshAmount;
	          this.instance._drainAll(this.computeCapacity());
	        }
	        if ((this.storeOptions.reservoirIncreaseInterval != null) && now >= this._lastReservoirIncrease + this.storeOptions.reservoirIncreaseInterval) {
	          ({
	            reservoirIncreaseAmount: amount,
	            reservoirIncreaseMaximum: maximum,
	            reservoir
	          } = this.storeOptions);
	          this._lastReservoirIncrease = now;
	          incr = maximum != null ? Math.min(amount, maximum - reservoir) : amount;
	          if (incr > 0) {
	            this.storeOptions.reservoir += incr;
	            return this.instance._drainAll(this.computeCapacity());
	          }
	        }
	      }, this.heartbeatInterval))).unref === "function" ? base.unref() : void 0;
	    } else {
	      return clearInterval(this.heartbeat);
	    }
	  }

	  async __publish__(message) {
	    await this.yieldLoop();
	    return this.instance.Events.trigger("message", message.toString());
	  }

	  async __disconnect__(flush) {
	    await this.yieldLoop();
	    clearInterval(this.heartbeat);
	    return this.Promise.resolve();
	  }

	  yieldLoop(t = 0) {
	    return new this.Promise(function(resolve, reject) {
	      return setTimeout(resolve, t);
	    });
	  }

	  computePenalty() {
	    var ref;
	    return (ref = this.storeOptions.penalty) != null ? ref : (15 * this.storeOptions.minTime) || 5000;
	  }

	  async __updateSettings__(options) {
	    await this.yieldLoop();
	    parser$2.overwrite(options, options, this.storeOptions);
	    this._startHeartbeat();
	    this.instance._drainAll(this.computeCapacity());
	    return true;
	  }

	  async __running__() {
	    await this.yieldLoop();
	    return this._running;
	  }

	  async __queued__() {
	    await this.yieldLoop();
	    return this.instance.queued();
	  }

	  async __done__() {
	    await this.yieldLoop();
	    return this._done;
	  }

	  async __groupCheck__(time) {
	    await this.yieldLoop();
	    return (this._nextRequest + this.timeout) < time;
	  }

	  computeCapacity() {
	    var maxConcurrent, reservoir;
	    ({maxConcurrent, reservoir} = this.storeOptions);
	    if ((maxConcurrent != null) && (reservoir != null)) {
	      return Math.min(maxConcurrent - this._running, reservoir);
	    } else if (maxConcurrent != null) {
	      return maxConcurrent - this._running;
	    } else if (reservoir != null) {
	      return reservoir;
	    } else {
	      return null;
	    }
	  }

	  conditionsCheck(weight) {
	    var capacity;
	    capacity = this.computeCapacity();
	    return (capacity == null) || weight <= capacity;
	  }

	  async __incrementReservoir__(incr) {
	    var reservoir;
	    await this.yieldLoop();
	    reservoir = this.storeOptions.reservoir += incr;
	    this.instance._drainAll(this.computeCapacity());
	    return reservoir;
	  }

	  async __currentReservoir__() {
	    await this.yieldLoop();
	    return this.storeOptions.reservoir;
	  }

	  isBlocked(now) {
	    return this._unblockTime >= now;
	  }

	  check(weight, now) {
	    return this.conditionsCheck(weight) && (this._nextRequest - now) <= 0;
	  }

	  async __check__(weight) {
	    var now;
	    await this.yieldLoop();
	    now = Date.now();
	    return this.check(weight, now);
	  }

	  async __register__(index, weight, expiration) {
	    var now, wait;
	    await this.yieldLoop();
	    now = Date.now();
	    if (this.conditionsCheck(weight)) {
	      this._running += weight;
	      if (this.storeOptions.reservoir != null) {
	        this.storeOptions.reservoir -= weight;
	      }
	      wait = Math.max(this._nextRequest - now, 0);
	      this._nextRequest = now + wait + this.storeOptions.minTime;
	      return {
	        success: true,
	        wait,
	        reservoir: this.storeOptions.reservoir
	      };
	    } else {
	      return {
	        success: false
	      };
	    }
	  }

	  strategyIsBlock() {
	    return this.storeOptions.strategy === 3;
	  }

	  async __submit__(queueLength, weight) {
	    var blocked, now, reachedHWM;
	    await this.yieldLoop();
	    if ((this.storeOptions.maxConcurrent != null) && weight > this.storeOptions.maxConcurrent) {
	      throw new BottleneckError$2(`Impossible to add a job having a weight of ${weight} to a limiter having a maxConcurrent setting of ${this.storeOptions.maxConcurrent}`);
	    }
	    now = Date.now();
	    reachedHWM = (this.storeOptions.highWater != null) && queueLength === this.storeOptions.highWater && !this.check(weight, now);
	    blocked = this.strategyIsBlock() && (reachedHWM || this.isBlocked(now));
	    if (blocked) {
	      this._unblockTime = now + this.computePenalty();
	      this._nextRequest = this._unblockTime + this.storeOptions.minTime;
	      this.instance._dropAllQueued();
	    }
	    return {
	      reachedHWM,
	      blocked,
	      strategy: this.storeOptions.strategy
	    };
	  }

	  async __free__(index, weight) {
	    await this.yieldLoop();
	    this._running -= weight;
	    this._done += weight;
	    this.instance._drainAll(this.computeCapacity());
	    return {
	      running: this._running
	    };
	  }

	};

	var LocalDatastore_1 = LocalDatastore;

	var BottleneckError$3, States;

	BottleneckError$3 = BottleneckError_1;

	States = class States {
	  constructor(status1) {
	    this.status = status1;
	    this._jobs = {};
	    this.counts = this.status.map(function() {
	      return 0;
	    });
	  }

	  next(id) {
	    var current, next;
	    current = this._jobs[id];
	    next = current + 1;
	    if ((current != null) && next < this.status.length) {
	      this.counts[current]--;
	      this.counts[next]++;
	      return this._jobs[id]++;
	    } else if (current != null) {
	      this.counts[current]--;
	      return delete this._jobs[id];
	    }
	  }

	  start(id) {
	    var initial;
	    initial = 0;
	    this._jobs[id] = initial;
	    return this.counts[initial]++;
	  }

	  remove(id) {
	    var current;
	    current = this._jobs[id];
	    if (current != null) {
	      this.counts[current]--;
	      delete this._jobs[id];
	    }
	    return current != null;
	  }

	  jobStatus(id) {
	    var ref;
	    return (ref = this.status[this._jobs[id]]) != null ? ref : null;
	  }

	  statusJobs(status) {
	    var k, pos, ref, results, v;
	    if (status != null) {
	      pos = this.status.indexOf(status);
	      if (pos < 0) {
	        throw new BottleneckError$3(`status must be one of ${this.status.join(', ')}`);
	      }
	      ref = this._jobs;
	      results = [];
	      for (k in ref) {
	        v = ref[k];
	        if (v === pos) {
	          results.push(k);
	        }
	      }
	      return results;
	    } else {
	      return Object.keys(this._jobs);
	    }
	  }

	  statusCounts() {
	    return this.counts.reduce(((acc, v, i) => {
	      acc[this.status[i]] = v;
	      return acc;
	    }), {});
	  }

	};

	var States_1 = States;

	var DLList$2, Sync;

	DLList$2 = DLList_1;

	Sync = class Sync {
	  constructor(name, Promise) {
	    this.schedule = this.schedule.bind(this);
	    this.name = name;
	    this.Promise = Promise;
	    this._running = 0;
	    this._queue = new DLList$2();
	  }

	  isEmpty() {
	    return this._queue.length === 0;
	  }

	  async _tryToRun() {
	    var args, cb, error, reject, resolve, returned, task;
	    if ((this._running < 1) && this._queue.length > 0) {
	      this._running++;
	      ({task, args, resolve, reject} = this._queue.shift());
	      cb = (await (async function() {
	        try {
	          returned = (await task(...args));
	          return function() {
	            return resolve(returned);
	          };
	        } catch (error1) {
	          error = error1;
	          return function() {
	            return reject(error);
	          };
	        }
	      })());
	      this._running--;
	      this._tryToRun();
	      return cb();
	    }
	  }

	  schedule(task, ...args) {
	    var promise, reject, resolve;
	    resolve = reject = null;
	    promise = new this.Promise(function(_resolve, _reject) {
	      resolve = _resolve;
	      return reject = _reject;
	    });
	    this._queue.push({task, args, resolve, reject});
	    this._tryToRun();
	    return promise;
	  }

	};

	var Sync_1 = Sync;

	var version = "2.19.5";
	var version$1 = {
		version: version
	};

	var version$2 = /*#__PURE__*/Object.freeze({
		version: version,
		default: version$1
	});

	var require$$2 = () => console.log('You must import the full version of Bottleneck in order to use this feature.');

	var require$$3 = () => console.log('You must import the full version of Bottleneck in order to use this feature.');

	var require$$4 = () => console.log('You must import the full version of Bottleneck in order to use this feature.');

	var Events$2, Group, IORedisConnection$1, RedisConnection$1, Scripts$1, parser$3;

	parser$3 = parser;

	Events$2 = Events_1;

	RedisConnection$1 = require$$2;

	IORedisConnection$1 = require$$3;

	Scripts$1 = require$$4;

	Group = (function() {
	  class Group {
	    constructor(limiterOptions = {}) {
	      this.deleteKey = this.deleteKey.bind(this);
	      this.limiterOptions = limiterOptions;
	      parser$3.load(this.limiterOptions, this.defaults, this);
	      this.Events = new Events$2(this);
	      this.instances = {};
	      this.Bottleneck = Bottleneck_1;
	      this._startAutoCleanup();
	      this.sharedConnection = this.connection != null;
	      if (this.connection == null) {
	        if (this.limiterOptions.datastore === "redis") {
	          this.connection = new RedisConnection$1(Object.assign({}, this.limiterOptions, {Events: this.Events}));
	        } else if (this.limiterOptions.datastore === "ioredis") {
	          this.connection = new IORedisConnection$1(Object.assign({}, this.limiterOptions, {Events: this.Events}));
	        }
	      }
	    }

	    key(key = "") {
	      var ref;
	      return (ref = this.instances[key]) != null ? ref : (() => {
	        var limiter;
	        limiter = this.instances[key] = new this.Bottleneck(Object.assign(this.limiterOptions, {
	          id: `${this.id}-${key}`,
	          timeout: this.timeout,
	          connection: this.connection
	        }));
	        this.Events.trigger("created", limiter, key);
	        return limiter;
	      })();
	    }

	    async deleteKey(key = "") {
	      var deleted, instance;
	      instance = this.instances[key];
	      if (this.connection) {
	        deleted = (await this.connection.__runCommand__(['del', ...Scripts$1.allKeys(`${this.id}-${key}`)]));
	      }
	      if (instance != null) {
	        delete this.instances[key];
	        await instance.disconnect();
	      }
	      return (instance != null) || deleted > 0;
	    }

	    limiters() {
	      var k, ref, results, v;
	      ref = this.instances;
	      results = [];
	      for (k in ref) {
	        v = ref[k];
	        results.push({
	          key: k,
	          limiter: v
	        });
	      }
	      return results;
	    }

	    keys() {
	      return Object.keys(this.instances);
	    }

	    async clusterKeys() {
	      var cursor, end, found, i, k, keys, len, next, start;
	      if (this.connection == null) {
	        return this.Promise.resolve(this.keys());
	      }
	      keys = [];
	      cursor = null;
	      start = `b_${this.id}-`.length;
	      end = "_settings".length;
	      while (cursor !== 0) {
	        [next, found] = (await this.connection.__runCommand__(["scan", cursor != null ? cursor : 0, "match", `b_${this.id}-*_settings`, "count", 10000]));
	        cursor = ~~next;
	        for (i = 0, len = found.length; i < len; i++) {
	          k = found[i];
	          keys.push(k.slice(start, -end));
	        }
	      }
	      return keys;
	    }

	    _startAutoCleanup() {
	      var base;
	      clearInterval(this.interval);
	      return typeof (base = (this.interval = setInterval(async() => {
	        var e, k, ref, results, time, v;
	        time = Date.now();
	        ref = this.instances;
	        results = [];
	        for (k in ref) {
	          v = ref[k];
	          try {
	            if ((await v._store.__groupCheck__(time))) {
	              results.push(this.deleteKey(k));
	            } else {
	              results.push(void 0);
	            }
	          } catch (error) {
	            e = error;
	            results.push(v.Events.trigger("error", e));
	          }
	        }
	        return results;
	      }, this.timeout / 2))).unref === "function" ? base.unref() : void 0;
	    }

	    updateSettings(options = {}) {
	      parser$3.overwrite(options, this.defaults, this);
	      parser$3.overwrite(options, options, this.limiterOptions);
	      if (options.timeout != null) {
	        return this._startAutoCleanup();
	      }
	    }

	    disconnect(flush = true) {
	      var ref;
	      if (!this.sharedConnection) {
	        return (ref = this.connection) != null ? ref.disconnect(flush) : void 0;
	      }
	    }

	  }
	  Group.prototype.defaults = {
	    timeout: 1000 * 60 * 5,
	    connection: null,
	    Promise: Promise,
	    id: "group-key"
	  };

	  return Group;

	}).call(commonjsGlobal);

	var Group_1 = Group;

	var Batcher, Events$3, parser$4;

	parser$4 = parser;

	Events$3 = Events_1;

	Batcher = (function() {
	  class Batcher {
	    constructor(options = {}) {
	      this.options = options;
	      parser$4.load(this.options, this.defaults, this);
	      this.Events = new Events$3(this);
	      this._arr = [];
	      this._resetPromise();
	      this._lastFlush = Date.now();
	    }

	    _resetPromise() {
	      return this._promise = new this.Promise((res, rej) => {
	        return this._resolve = res;
	      });
	    }

	    _flush() {
	      clearTimeout(this._timeout);
	      this._lastFlush = Date.now();
	      this._resolve();
	      this.Events.trigger("batch", this._arr);
	      this._arr = [];
	      return this._resetPromise();
	    }

	    add(data) {
	      var ret;
	      this._arr.push(data);
	      ret = this._promise;
	      if (this._arr.length === this.maxSize) {
	        this._flush();
	      } else if ((this.maxTime != null) && this._arr.length === 1) {
	        this._timeout = setTimeout(() => {
	          return this._flush();
	        }, this.maxTime);
	      }
	      return ret;
	    }

	  }
	  Batcher.prototype.defaults = {
	    maxTime: null,
	    maxSize: null,
	    Promise: Promise
	  };

	  return Batcher;

	}).call(commonjsGlobal);

	var Batcher_1 = Batcher;

	var require$$4$1 = () => console.log('You must import the full version of Bottleneck in order to use this feature.');

	var require$$8 = getCjsExportFromNamespace(version$2);

	var Bottleneck, DEFAULT_PRIORITY$1, Events$4, Job$1, LocalDatastore$1, NUM_PRIORITIES$1, Queues$1, RedisDatastore$1, States$1, Sync$1, parser$5,
	  splice = [].splice;

	NUM_PRIORITIES$1 = 10;

	DEFAULT_PRIORITY$1 = 5;

	parser$5 = parser;

	Queues$1 = Queues_1;

	Job$1 = Job_1;

	LocalDatastore$1 = LocalDatastore_1;

	RedisDatastore$1 = require$$4$1;

	Events$4 = Events_1;

	States$1 = States_1;

	Sync$1 = Sync_1;

	Bottleneck = (function() {
	  class Bottleneck {
	    constructor(options = {}, ...invalid) {
	      var storeInstanceOptions, storeOptions;
	      this._addToQueue = this._addToQueue.bind(this);
	      this._validateOptions(options, invalid);
	      parser$5.load(options, this.instanceDefaults, this);
	      this._queues = new Queues$1(NUM_PRIORITIES$1);
	      this._scheduled = {};
	      this._states = new States$1(["RECEIVED", "QUEUED", "RUNNING", "EXECUTING"].concat(this.trackDoneStatus ? ["DONE"] : []));
	      this._limiter = null;
	      this.Events = new Events$4(this);
	      this._submitLock = new Sync$1("submit", this.Promise);
	      this._registerLock = new Sync$1("register", this.Promise);
	      storeOptions = parser$5.load(options, this.storeDefaults, {});
	      this._store = (function() {
	        if (this.datastore === "redis" || this.datastore === "ioredis" || (this.connection != null)) {
	          storeInstanceOptions = parser$5.load(options, this.redisStoreDefaults, {});
	          return new RedisDatastore$1(this, storeOptions, storeInstanceOptions);
	        } else if (this.datastore === "local") {
	          storeInstanceOptions = parser$5.load(options, this.localStoreDefaults, {});
	          return new LocalDatastore$1(this, storeOptions, storeInstanceOptions);
	        } else {
	          throw new Bottleneck.prototype.BottleneckError(`Invalid datastore type: ${this.datastore}`);
	        }
	      }).call(this);
	      this._queues.on("leftzero", () => {
	        var ref;
	        return (ref = this._store.heartbeat) != null ? typeof ref.ref === "function" ? ref.ref() : void 0 : void 0;
	      });
	      this._queues.on("zero", () => {
	        var ref;
	        return (ref = this._store.heartbeat) != null ? typeof ref.unref === "function" ? ref.unref() : void 0 : void 0;
	      });
	    }

	    _validateOptions(options, invalid) {
	      if (!((options != null) && typeof options === "object" && invalid.length === 0)) {
	        throw new Bottleneck.prototype.BottleneckError("Bottleneck v2 takes a single object argument. Refer to https://github.com/SGrondin/bottleneck#upgrading-to-v2 if you're upgrading from Bottleneck v1.");
	      }
	    }

	    ready() {
	      return this._store.ready;
	    }

	    clients() {
	      return this._store.clients;
	    }

	    channel() {
	      return `b_${this.id}`;
	    }

	    channel_client() {
	      return `b_${this.id}_${this._store.clientId}`;
	    }

	    publish(message) {
	      return this._store.__publish__(message);
	    }

	    disconnect(flush = true) {
	      return this._store.__disconnect__(flush);
	    }

	    chain(_limiter) {
	      this._limiter = _limiter;
	      return this;
	    }

	    queued(priority) {
	      return this._queues.queued(priority);
	    }

	    clusterQueued() {
	      return this._store.__queued__();
	    }

	    empty() {
	      return this.queued() === 0 && this._submitLock.isEmpty();
	    }

	    running() {
	      return this._store.__running__();
	    }

	    done() {
	      return this._store.__done__();
	    }

	    jobStatus(id) {
	      return this._states.jobStatus(id);
	    }

	    jobs(status) {
	      return this._states.statusJobs(status);
	    }

	    counts() {
	      return this._states.statusCounts();
	    }

	    _randomIndex() {
	      return Math.random().toString(36).slice(2);
	    }

	    check(weight = 1) {
	      return this._store.__check__(weight);
	    }

	    _clearGlobalState(index) {
	      if (this._scheduled[index] != null) {
	        clearTimeout(this._scheduled[index].expiration);
	        delete this._scheduled[index];
	        return true;
	      } else {
	        return false;
	      }
	    }

	    async _free(index, job, options, eventInfo) {
	      var e, running;
	      try {
	        ({running} = (await this._store.__free__(index, options.weight)));
	        this.Events.trigger("debug", `Freed ${options.id}`, eventInfo);
	        if (running === 0 && this.empty()) {
	          return this.Events.trigger("idle");
	        }
	      } catch (error1) {
	        e = error1;
	        return this.Events.trigger("error", e);
	      }
	    }

	    _run(index, job, wait) {
	      var clearGlobalState, free, run;
	      job.doRun();
	      clearGlobalState = this._clearGlobalState.bind(this, index);
	      run = this._run.bind(this, index, job);
	      free = this._free.bind(this, index, job);
	      return this._scheduled[index] = {
	        timeout: setTimeout(() => {
	          return job.doExecute(this._limiter, clearGlobalState, run, free);
	        }, wait),
	        expiration: job.options.expiration != null ? setTimeout(function() {
	          return job.doExpire(clearGlobalState, run, free);
	        }, wait + job.options.expiration) : void 0,
	        job: job
	      };
	    }

	    _drainOne(capacity) {
	      return this._registerLock.schedule(() => {
	        var args, index, next, options, queue;
	        if (this.queued() === 0) {
	          return this.Promise.resolve(null);
	        }
	        queue = this._queues.getFirst();
	        ({options, args} = next = queue.first());
	        if ((capacity != null) && options.weight > capacity) {
	          return this.Promise.resolve(null);
	        }
	        this.Events.trigger("debug", `Draining ${options.id}`, {args, options});
	        index = this._randomIndex();
	        return this._store.__register__(index, options.weight, options.expiration).then(({success, wait, reservoir}) => {
	          var empty;
	          this.Events.trigger("debug", `Drained ${options.id}`, {success, args, options});
	          if (success) {
	            queue.shift();
	            empty = this.empty();
	            if (empty) {
	              this.Events.trigger("empty");
	            }
	            if (reservoir === 0) {
	              this.Events.trigger("depleted", empty);
	            }
	            this._run(index, next, wait);
	            return this.Promise.resolve(options.weight);
	          } else {
	            return this.Promise.resolve(null);
	          }
	        });
	      });
	    }

	    _drainAll(capacity, total = 0) {
	      return this._drainOne(capacity).then((drained) => {
	        var newCapacity;
	        if (drained != null) {
	          newCapacity = capacity != null ? capacity - drained : capacity;
	          return this._drainAll(newCapacity, total + drained);
	        } else {
	          return this.Promise.resolve(total);
	        }
	      }).catch((e) => {
	        return this.Events.trigger("error", e);
	      });
	    }

	    _dropAllQueued(message) {
	      return this._queues.shiftAll(function(job) {
	        return job.doDrop({message});
	      });
	    }

	    stop(options = {}) {
	      var done, waitForExecuting;
	      options = parser$5.load(options, this.stopDefaults);
	      waitForExecuting = (at) => {
	        var finished;
	        finished = () => {
	          var counts;
	          counts = this._states.counts;
	          return (counts[0] + counts[1] + counts[2] + counts[3]) === at;
	        };
	        return new this.Promise((resolve, reject) => {
	          if (finished()) {
	            return resolve();
	          } else {
	            return this.on("done", () => {
	              if (finished()) {
	                this.removeAllListeners("done");
	                return resolve();
	              }
	            });
	          }
	        });
	      };
	      done = options.dropWaitingJobs ? (this._run = function(index, next) {
	        return next.doDrop({
	          message: options.dropErrorMessage
	        });
	      }, this._drainOne = () => {
	        return this.Promise.resolve(null);
	      }, this._registerLock.schedule(() => {
	        return this._submitLock.schedule(() => {
	          var k, ref, v;
	          ref = this._scheduled;
	          for (k in ref) {
	            v = ref[k];
	            if (this.jobStatus(v.job.options.id) === "RUNNING") {
	              clearTimeout(v.timeout);
	              clearTimeout(v.expiration);
	              v.job.doDrop({
	                message: options.dropErrorMessage
	              });
	            }
	          }
	          this._dropAllQueued(options.dropErrorMessage);
	          return waitForExecuting(0);
	        });
	      })) : this.schedule({
	        priority: NUM_PRIORITIES$1 - 1,
	        weight: 0
	      }, () => {
	        return waitForExecuting(1);
	      });
	      this._receive = function(job) {
	        return job._reject(new Bottleneck.prototype.BottleneckError(options.enqueueErrorMessage));
	      };
	      this.stop = () => {
	        return this.Promise.reject(new Bottleneck.prototype.BottleneckError("stop() has already been called"));
	      };
	      return done;
	    }

	    async _addToQueue(job) {
	      var args, blocked, error, options, reachedHWM, shifted, strategy;
	      ({args, options} = job);
	      try {
	        ({reachedHWM, blocked, strategy} = (await this._store.__submit__(this.queued(), options.weight)));
	      } catch (error1) {
	        error = error1;
	        this.Events.trigger("debug", `Could not queue ${options.id}`, {args, options, error});
	        job.doDrop({error});
	        return false;
	      }
	      if (blocked) {
	        job.doDrop();
	        return true;
	      } else if (reachedHWM) {
	        shifted = strategy === Bottleneck.prototype.strategy.LEAK ? this._queues.shiftLastFrom(options.priority) : strategy === Bottleneck.prototype.strategy.OVERFLOW_PRIORITY ? this._queues.shiftLastFrom(options.priority + 1) : strategy === Bottleneck.prototype.strategy.OVERFLOW ? job : void 0;
	        if (shifted != null) {
	          shifted.doDrop();
	        }
	        if ((shifted == null) || strategy === Bottleneck.prototype.strategy.OVERFLOW) {
	          if (shifted == null) {
	            job.doDrop();
	          }
	          return reachedHWM;
	        }
	      }
	      job.doQueue(reachedHWM, blocked);
	      this._queues.push(job);
	      await this._drainAll();
	      return reachedHWM;
	    }

	    _receive(job) {
	      if (this._states.jobStatus(job.options.id) != null) {
	        job._reject(new Bottleneck.prototype.BottleneckError(`A job with the same id already exists (id=${job.options.id})`));
	        return false;
	      } else {
	        job.doReceive();
	        return this._submitLock.schedule(this._addToQueue, job);
	      }
	    }

	    submit(...args) {
	      var cb, fn, job, options, ref, ref1, task;
	      if (typeof args[0] === "function") {
	        ref = args, [fn, ...args] = ref, [cb] = splice.call(args, -1);
	        options = parser$5.load({}, this.jobDefaults);
	      } else {
	        ref1 = args, [options, fn, ...args] = ref1, [cb] = splice.call(args, -1);
	        options = parser$5.load(options, this.jobDefaults);
	      }
	      task = (...args) => {
	        return new this.Promise(function(resolve, reject) {
	          return fn(...args, function(...args) {
	            return (args[0] != null ? reject : resolve)(args);
	          });
	        });
	      };
	      job = new Job$1(task, args, options, this.jobDefaults, this.rejectOnDrop, this.Events, this._states, this.Promise);
	      job.promise.then(function(args) {
	        return typeof cb === "function" ? cb(...args) : void 0;
	      }).catch(function(args) {
	        if (Array.isArray(args)) {
	          return typeof cb === "function" ? cb(...args) : void 0;
	        } else {
	          return typeof cb === "function" ? cb(args) : void 0;
	        }
	      });
	      return this._receive(job);
	    }

	    schedule(...args) {
	      var job, options, task;
	      if (typeof args[0] === "function") {
	        [task, ...args] = args;
	        options = {};
	      } else {
	        [options, task, ...args] = args;
	      }
	      job = new Job$1(task, args, options, this.jobDefaults, this.rejectOnDrop, this.Events, this._states, this.Promise);
	      this._receive(job);
	      return job.promise;
	    }

	    wrap(fn) {
	      var schedule, wrapped;
	      schedule = this.schedule.bind(this);
	      wrapped = function(...args) {
	        return schedule(fn.bind(this), ...args);
	      };
	      wrapped.withOptions = function(options, ...args) {
	        return schedule(options, fn, ...args);
	      };
	      return wrapped;
	    }

	    async updateSettings(options = {}) {
	      await this._store.__updateSettings__(parser$5.overwrite(options, this.storeDefaults));
	      parser$5.overwrite(options, this.instanceDefaults, this);
	      return this;
	    }

	    currentReservoir() {
	      return this._store.__currentReservoir__();
	    }

	    incrementReservoir(incr = 0) {
	      return this._store.__incrementReservoir__(incr);
	    }

	  }
	  Bottleneck.default = Bottleneck;

	  Bottleneck.Events = Events$4;

	  Bottleneck.version = Bottleneck.prototype.version = require$$8.version;

	  Bottleneck.strategy = Bottleneck.prototype.strategy = {
	    LEAK: 1,
	    OVERFLOW: 2,
	    OVERFLOW_PRIORITY: 4,
	    BLOCK: 3
	  };

	  Bottleneck.BottleneckError = Bottleneck.prototype.BottleneckError = BottleneckError_1;

	  Bottleneck.Group = Bottleneck.prototype.Group = Group_1;

	  Bottleneck.RedisConnection = Bottleneck.prototype.RedisConnection = require$$2;

	  Bottleneck.IORedisConnection = Bottleneck.prototype.IORedisConnection = require$$3;

	  Bottleneck.Batcher = Bottleneck.prototype.Batcher = Batcher_1;

	  Bottleneck.prototype.jobDefaults = {
	    priority: DEFAULT_PRIORITY$1,
	    weight: 1,
	    expiration: null,
	    id: "<no-id>"
	  };

	  Bottleneck.prototype.storeDefaults = {
	    maxConcurrent: null,
	    minTime: 0,
	    highWater: null,
	    strategy: Bottleneck.prototype.strategy.LEAK,
	    penalty: null,
	    reservoir: null,
	    reservoirRefreshInterval: null,
	    reservoirRefreshAmount: null,
	    reservoirIncreaseInterval: null,
	    reservoirIncreaseAmount: null,
	    reservoirIncreaseMaximum: null
	  };

	  Bottleneck.prototype.localStoreDefaults = {
	    Promise: Promise,
	    timeout: null,
	    heartbeatInterval: 250
	  };

	  Bottleneck.prototype.redisStoreDefaults = {
	    Promise: Promise,
	    timeout: null,
	    heartbeatInterval: 5000,
	    clientTimeout: 10000,
	    Redis: null,
	    clientOptions: {},
	    clusterNodes: null,
	    clearDatastore: false,
	    connection: null
	  };

	  Bottleneck.prototype.instanceDefaults = {
	    datastore: "local",
	    connection: null,
	    id: "<no-id>",
	    rejectOnDrop: true,
	    trackDoneStatus: false,
	    Promise: Promise
	  };

	  Bottleneck.prototype.stopDefaults = {
	    enqueueErrorMessage: "This limiter has been stopped and cannot accept new jobs.",
	    dropWaitingJobs: true,
	    dropErrorMessage: "This limiter has been stopped."
	  };

	  return Bottleneck;

	}).call(commonjsGlobal);

	var Bottleneck_1 = Bottleneck;

	var lib = Bottleneck_1;

	return lib;

})));


/***/ }),

/***/ 162:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   QD: () => (/* binding */ dryRecords),
/* harmony export */   UZ: () => (/* binding */ dryComments),
/* harmony export */   tR: () => (/* binding */ dryWebhook)
/* harmony export */ });
/** Reads the records as they are, and says what would be written to them. */
function dryRecords(records, now, log) {
    return {
        walk: records.walk,
        find: records.find,
        adoptable: records.adoptable,
        async open({ environment, payload }) {
            log.info(`dry run: would open a record of ${payload.revision} in ${environment}`);
            return 0;
        },
        async status(id, { state, description }) {
            log.info(`dry run: would close ${id === 0 ? 'it' : `deployment ${id}`} as ${state}: ${description}`);
            return { state, description, createdAt: now().toISOString() };
        },
        async deactivate(ids) {
            if (ids.length > 0)
                log.info(`dry run: would make inactive: deployments ${ids.join(', ')}`);
        },
    };
}
/** Reads the comments as they are, and keeps to itself what would be written. */
function dryComments(comments, log) {
    const created = new Map();
    return {
        whoAmI: comments.whoAmI,
        left: comments.left,
        read: async (id) => [...created.values()].find((one) => one.id === id) ?? comments.read(id),
        async list(pullRequest) {
            const mine = created.get(pullRequest);
            const others = await comments.list(pullRequest);
            return mine === undefined ? others : [...others, mine];
        },
        async create(pullRequest, body) {
            log.info(`dry run: would comment on #${pullRequest}`);
            const comment = { id: Number.MAX_SAFE_INTEGER, author: await comments.whoAmI(), body, url: '' };
            created.set(pullRequest, comment);
            return comment;
        },
        async update(id, body) {
            log.info(`dry run: would bring comment ${id} up to date`);
            return { id, author: await comments.whoAmI(), body, url: '' };
        },
        async delete(id) {
            log.info(`dry run: would delete the duplicate comment ${id}`);
        },
    };
}
/** Says that people would be told. */
function dryWebhook(log) {
    return {
        async send({ text }) {
            log.info(`dry run: would tell the webhook: ${String(text)}`);
        },
    };
}


/***/ }),

/***/ 513:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L4: () => (/* binding */ warnInto),
/* harmony export */   _c: () => (/* binding */ collectWarnings),
/* harmony export */   em: () => (/* binding */ sentence),
/* harmony export */   sG: () => (/* binding */ outcomeOf),
/* harmony export */   zZ: () => (/* binding */ apart)
/* harmony export */ });
/* harmony import */ var _shared_action_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(972);

function collectWarnings(said = []) {
    return {
        say: (text) => said.push({ text }),
        add: (what, error) => said.push({ what, text: sentence(error), cure: permissionCure(error) }),
        part() {
            const place = [];
            said.push(place);
            return collectWarnings(place);
        },
        all: () => sentencesOf(inOrder(said)),
    };
}
function inOrder(place) {
    return Array.isArray(place) ? place.flatMap(inOrder) : [place];
}
function sentencesOf(warnings) {
    const byCure = Map.groupBy(warnings, ({ cure }) => cure);
    const others = byCure.get(undefined) ?? [];
    byCure.delete(undefined);
    return [...byCure.values(), ...others.map((one) => [one])].map((same) => {
        const what = [...new Set(same.flatMap((one) => one.what ?? []))].join(', ');
        return [what, same[0]?.text].filter(Boolean).join(': ');
    });
}
function permissionCure(error) {
    return error instanceof _shared_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DeliveryError */ .V && error.code === 'permission-missing' ? error.cure : undefined;
}
function warnInto(warnings) {
    return async (what, effort) => {
        try {
            return await effort();
        }
        catch (error) {
            if (isCancel(error))
                throw error;
            warnings.add(what, error);
            return undefined;
        }
    };
}
/** The same, for what goes on beside the rest: its warnings stand here, whenever they come. */
function apart(doing) {
    const warnings = doing.warnings.part();
    return { ...doing, warnings, bestEffort: warnInto(warnings) };
}
/** Does what must not fail, but whose failure must not keep the rest from being told. */
async function outcomeOf(effort) {
    try {
        return { value: await effort() };
    }
    catch (error) {
        if (!(error instanceof _shared_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DeliveryError */ .V)) {
            return { error: new _shared_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DeliveryError */ .V('unexpected-error', (0,_shared_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .b)(error), { cause: error }) };
        }
        if (isCancel(error) || error.code === 'input-invalid')
            throw error;
        return { error };
    }
}
/** The message of an error with its cure, where it has one. */
function sentence(error) {
    const cure = error instanceof _shared_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DeliveryError */ .V ? error.cure : undefined;
    return cure === undefined ? (0,_shared_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .b)(error) : `${(0,_shared_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .b)(error)}. ${cure}`;
}
function isCancel(error) {
    return error instanceof _shared_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DeliveryError */ .V && error.code === 'cancelled';
}


/***/ }),

/***/ 551:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ headlineOf)
/* harmony export */ });
/* unused harmony export endingText */
/* harmony import */ var _shared_domain_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(793);
/* harmony import */ var _shared_domain_revision_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(808);
/* harmony import */ var _story_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(714);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(151);




/** One sentence of plain text: what happened to which revision, where. */
function headlineOf({ environment }, summary) {
    const { deployment, story } = summary;
    if (deployment === undefined)
        return `the job ended before a deployment to ${environment} began`;
    const revision = (0,_shared_domain_revision_js__WEBPACK_IMPORTED_MODULE_2__/* .shortRevision */ .w7)(deployment.revision);
    const other = otherOf(deployment, story);
    switch (story.ending) {
        case 'live':
            return liveSentence(environment, revision, other, summary);
        case 'failed':
        case 'cancelled':
            return `${revision} did not go live in ${environment}: ${endingText(story, other)}`;
        case 'superseded':
            return `${revision} was not deployed to ${environment}: ${other ?? 'a newer revision'} is live there`;
        case 'refused':
            return `${revision} was not deployed to ${environment}: ${story.why ?? 'refused'}`;
        case 'skipped':
            return `${revision} was not deployed to ${environment}: ${story.why ?? 'the jobs that deploy were skipped'}`;
        case 'waiting':
            return `${revision} waits for approval to go to ${environment}`;
        case 'queued':
            return `${revision} is queued for ${environment}`;
        case 'deploying':
            return `${revision} is being deployed to ${environment}`;
    }
}
/** `failed at smoke, rolled back; still live: abc1234` */
function endingText({ ending, failedAt, undo }, other) {
    const where = failedAt === undefined || failedAt === 'job' ? '' : ` at ${failedAt}`;
    return `${ending}${where}${(0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .undoText */ .O)(undo, other)}`;
}
function liveSentence(environment, revision, other, { deployment, changes, figures }) {
    switch (deployment?.direction ?? changes?.direction) {
        case 'rollback': {
            const reason = deployment?.record?.payload.reason ?? '';
            return `${environment} is rolled back to ${revision}${other === undefined ? '' : ` from ${other}`}${reason === '' ? '' : `: ${reason}`}`;
        }
        case 'redeploy':
            return `${revision} is live in ${environment} again`;
        default: {
            const { timeToDeploy } = figures;
            const after = timeToDeploy === undefined ? '' : `, ${(0,_shared_domain_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a)(timeToDeploy)} after its commit on the trunk`;
            return `${revision} is live in ${environment}${after}`;
        }
    }
}
function otherOf({ previous }, { steps }) {
    const other = previous ?? (0,_story_js__WEBPACK_IMPORTED_MODULE_1__/* .noted */ .ZT)(steps, 'promote', 'previous-revision');
    return other === undefined ? undefined : (0,_shared_domain_revision_js__WEBPACK_IMPORTED_MODULE_2__/* .shortRevision */ .w7)(other);
}


/***/ }),

/***/ 186:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  c: () => (/* binding */ readRun),
  e: () => (/* binding */ readSummaryInputs)
});

;// CONCATENATED MODULE: ./shared/domain/environment.js
// GitHub allows 255 characters and most signs in an environment's name; control characters and
// the separators of our own grammars are refused, so that a name can stand in a record and a log line.
const ENVIRONMENT = /^[^\p{Cc}\p{Cf}'"`<>,;\\]{1,255}$/u;
const APPLICATION = /^[a-z0-9](?:[a-z0-9._-]{0,62}[a-z0-9])?$/;
/** Parses the name of a GitHub environment. */
function parseEnvironment(text) {
    if (!ENVIRONMENT.test(text)) {
        throw new TypeError(`an environment's name of at most 255 characters without quotes, commas or control characters, got "${text}"`);
    }
    return text;
}
/** Parses the name of what is delivered as one: lower case, at most 64 characters. */
function parseApplication(text) {
    if (!APPLICATION.test(text)) {
        throw new TypeError(`an application's name of lower-case letters, digits, ".", "_" and "-", at most 64, got "${text}"`);
    }
    return text;
}

// EXTERNAL MODULE: ./shared/domain/images.js + 1 modules
var domain_images = __nccwpck_require__(448);
// EXTERNAL MODULE: ./shared/domain/revision.js
var revision = __nccwpck_require__(808);
;// CONCATENATED MODULE: ./actions/deploy-summary/inputs.js



const RESULTS = ['success', 'failure', 'cancelled', 'skipped'];
const STATUSES = [...RESULTS, 'waiting', 'queued', 'in_progress'];
function readSummaryInputs(input, env) {
    const environment = input.parsed('environment', parseEnvironment);
    const jobs = input.optionalParsed('results', parseResults) ?? [];
    const images = input.optionalParsed('image', domain_images/* parseImages */.eb);
    const production = input.optional('production') === undefined ? undefined : input.boolean('production');
    return {
        environment,
        application: readApplication(input, env),
        status: worst(input.choice('status', STATUSES), jobs),
        jobs,
        images: images && Object.fromEntries([...images].map(([name, { digest }]) => [name, digest])),
        revision: input.optionalParsed('revision', revision/* parseRevision */.Pp),
        url: input.optionalParsed('url', parseHttpUrl),
        deploymentId: input.optionalParsed('deployment-id', parseId),
        previousRevision: input.optionalParsed('previous-revision', revision/* parseRevision */.Pp),
        production: production ?? environment === 'production',
        comment: input.choice('comment', ['merged-prs', 'none']),
        maxPullRequests: input.integer('max-pull-requests', 1),
        webhook: readWebhook(input),
        promoteWorkflow: input.parsedOrNone('promote-workflow', parseWorkflow),
        dryRun: input.boolean('dry-run'),
    };
}
function readRun(env) {
    return {
        id: env['GITHUB_RUN_ID'] ?? '0',
        attempt: Number(env['GITHUB_RUN_ATTEMPT'] ?? '1'),
        pushed: env['GITHUB_EVENT_NAME'] === 'push' ? env['GITHUB_SHA'] : undefined,
    };
}
function readApplication(input, env) {
    const given = input.optionalParsed('application', parseApplication);
    if (given !== undefined)
        return given;
    const name = (env['GITHUB_REPOSITORY'] ?? '').split('/')[1] ?? '';
    try {
        return parseApplication(name.toLowerCase());
    }
    catch {
        return input.refuse('application', `is required: the repository's name "${name}" cannot be an application's`);
    }
}
/** A job that was skipped did nothing, however green the run is. */
function worst(status, jobs) {
    const results = [status, ...jobs.map(({ result }) => result)];
    return ['failure', 'cancelled', 'skipped'].find((bad) => results.includes(bad)) ?? status;
}
function readWebhook(input) {
    const url = input.optionalSecret('webhook');
    // The address itself is the secret: no message may repeat it.
    if (url !== undefined && !isWebhook(url)) {
        return input.refuse('webhook', 'must be an https address; what came is not shown, since it may be a secret');
    }
    return url;
}
function isWebhook(url) {
    const { protocol, hostname } = URL.parse(url) ?? {};
    return (protocol === 'https:' || (protocol === 'http:' && (hostname === '127.0.0.1' || hostname === 'localhost')));
}
function parseWorkflow(text) {
    if (!/^[\w][\w.-]{0,99}\.ya?ml$/.test(text)) {
        throw new TypeError(`the file name of a workflow like promote.yml, or \`none\`, got "${text}"`);
    }
    return text;
}
function parseResults(text) {
    const expected = 'the `needs` of the job as JSON, as toJSON(needs) gives it';
    const needs = parseObject(text, expected);
    return Object.entries(needs).map(([job, need]) => {
        const given = typeof need === 'object' && need !== null && 'result' in need ? need.result : undefined;
        const result = RESULTS.find((known) => known === given);
        if (result === undefined)
            throw new TypeError(`${expected}, got no result of the job "${job}"`);
        return { job, result };
    });
}
function parseObject(text, expected) {
    try {
        const value = JSON.parse(text);
        if (typeof value === 'object' && value !== null && !Array.isArray(value))
            return value;
    }
    catch {
        // said below
    }
    throw new TypeError(`${expected}, got "${text.slice(0, 60)}"`);
}
function parseId(text) {
    if (!/^[1-9]\d{0,15}$/.test(text))
        throw new TypeError(`the id of a GitHub Deployment, got "${text}"`);
    return Number(text);
}
function parseHttpUrl(text) {
    if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) {
        throw new TypeError(`an address like https://shop.example, got "${text}"`);
    }
    // The address goes into comments.
    const { username, password } = new URL(text);
    if (username !== '' || password !== '')
        throw new TypeError('an address without user and password');
    return text;
}


/***/ }),

/***/ 54:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _shared_action_run_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(408);
/* harmony import */ var _shared_tools_clock_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(330);
/* harmony import */ var _shared_tools_github_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(124);
/* harmony import */ var _shared_tools_github_comments_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(560);
/* harmony import */ var _shared_tools_github_commits_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(115);
/* harmony import */ var _shared_tools_github_history_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(391);
/* harmony import */ var _shared_tools_github_records_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(394);
/* harmony import */ var _shared_tools_github_runs_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(196);
/* harmony import */ var _shared_tools_webhook_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(149);
/* harmony import */ var _dry_run_js__WEBPACK_IMPORTED_MODULE_12__ = __nccwpck_require__(162);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(186);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_10__ = __nccwpck_require__(745);
/* harmony import */ var _summary_js__WEBPACK_IMPORTED_MODULE_11__ = __nccwpck_require__(237);













await (0,_shared_action_run_js__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .C)({
    name: 'deploy-summary',
    outputs: _report_js__WEBPACK_IMPORTED_MODULE_10__/* .OUTPUTS */ .p,
    async main({ input, env, log, notes, signal }) {
        const inputs = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_9__/* .readSummaryInputs */ .e)(input, env);
        const graphqlUrl = env['GITHUB_GRAPHQL_URL'];
        const github = (0,_shared_tools_github_js__WEBPACK_IMPORTED_MODULE_2__/* .connectGithub */ .S)({
            token: input.secret('github-token'),
            apiUrl: env['GITHUB_API_URL'] ?? 'https://api.github.com',
            serverUrl: env['GITHUB_SERVER_URL'] ?? 'https://github.com',
            ...(graphqlUrl === undefined ? {} : { graphqlUrl }),
            repository: env['GITHUB_REPOSITORY'] ?? '',
            log,
            signal,
        });
        const records = (0,_shared_tools_github_records_js__WEBPACK_IMPORTED_MODULE_6__/* .githubRecords */ .m)(github);
        const comments = (0,_shared_tools_github_comments_js__WEBPACK_IMPORTED_MODULE_3__/* .githubComments */ .G)(github);
        const now = () => _shared_tools_clock_js__WEBPACK_IMPORTED_MODULE_1__/* .systemClock */ .m.now();
        const clock = { now, wait: (milliseconds) => _shared_tools_clock_js__WEBPACK_IMPORTED_MODULE_1__/* .systemClock */ .m.wait(milliseconds, signal) };
        const ports = {
            records: inputs.dryRun ? (0,_dry_run_js__WEBPACK_IMPORTED_MODULE_12__/* .dryRecords */ .QD)(records, now, log) : records,
            changes: (0,_shared_tools_github_commits_js__WEBPACK_IMPORTED_MODULE_4__/* .githubCommits */ .u)(github, { ...clock, notice: log.info }),
            comments: inputs.dryRun ? (0,_dry_run_js__WEBPACK_IMPORTED_MODULE_12__/* .dryComments */ .UZ)(comments, log) : comments,
            history: (0,_shared_tools_github_history_js__WEBPACK_IMPORTED_MODULE_5__/* .githubHistory */ .u)(github),
            runs: (0,_shared_tools_github_runs_js__WEBPACK_IMPORTED_MODULE_7__/* .githubRuns */ .Q)(github),
            webhook: webhookOf(inputs, log, signal),
            clock,
        };
        const run = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_9__/* .readRun */ .c)(env);
        const runUrl = `${github.webUrl}/actions/runs/${run.id}/attempts/${run.attempt}`;
        const around = { notes: await notes.read(), run, runUrl, repositoryUrl: github.webUrl };
        return (0,_report_js__WEBPACK_IMPORTED_MODULE_10__/* .reportSummary */ .h)(inputs, around, await (0,_summary_js__WEBPACK_IMPORTED_MODULE_11__/* .summarize */ .e)(inputs, around, ports));
    },
});
function webhookOf({ webhook, dryRun }, log, signal) {
    if (webhook === undefined)
        return undefined;
    return dryRun ? (0,_dry_run_js__WEBPACK_IMPORTED_MODULE_12__/* .dryWebhook */ .tR)(log) : (0,_shared_tools_webhook_js__WEBPACK_IMPORTED_MODULE_8__/* .connectWebhook */ .U)(webhook, signal);
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 745:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  p: () => (/* binding */ OUTPUTS),
  h: () => (/* binding */ reportSummary)
});

// EXTERNAL MODULE: ./actions/deploy-summary/effort.js
var effort = __nccwpck_require__(513);
// EXTERNAL MODULE: ./actions/deploy-summary/headline.js
var deploy_summary_headline = __nccwpck_require__(551);
// EXTERNAL MODULE: ./shared/action/markdown.js
var markdown = __nccwpck_require__(906);
// EXTERNAL MODULE: ./shared/domain/digest.js
var domain_digest = __nccwpck_require__(245);
// EXTERNAL MODULE: ./shared/domain/duration.js
var duration = __nccwpck_require__(793);
// EXTERNAL MODULE: ./shared/domain/record.js
var domain_record = __nccwpck_require__(988);
// EXTERNAL MODULE: ./shared/domain/revision.js
var domain_revision = __nccwpck_require__(808);
;// CONCATENATED MODULE: ./actions/deploy-summary/page-changes.js


// The runner takes a summary of 1 MiB a step, and people read far less.
const LISTED = 100;
const SUBJECT = 120;
/** What went live, did not, or was taken back; newest pull requests first. */
function changesSection(changes, story, repositoryUrl) {
    const { pullRequests, direct, remark } = changes;
    const parts = [
        `#### ${titleOf(changes, story)}: ${counted(changes)}${compareLink(changes, repositoryUrl)}`,
        remark === undefined ? '' : (0,markdown/* escapeText */.X1)(remark),
        list(pullRequests, (pullRequest) => pullRequestLine(pullRequest, repositoryUrl)),
        direct.length === 0
            ? ''
            : (0,markdown/* details */.zH)(`Commits without a pull request: ${direct.length}`, list(direct.toReversed(), (commit) => commitLine(commit, repositoryUrl))),
    ];
    return parts.filter((part) => part !== '').join('\n\n');
}
function titleOf({ direction }, { ending }) {
    if (direction === 'rollback')
        return ending === 'live' ? 'Taken back' : 'Was to be taken back';
    return ending === 'live' ? 'What changed' : 'What did not go live';
}
function counted({ count, pullRequests }) {
    const commits = `${count} ${count === 1 ? 'commit' : 'commits'}`;
    const pulls = `${pullRequests.length} ${pullRequests.length === 1 ? 'pull request' : 'pull requests'}`;
    return count === 0 ? 'nothing' : `${commits}, ${pulls}`;
}
function compareLink({ previous, head, direction }, repositoryUrl) {
    if (previous === undefined || head === undefined || previous === head.sha)
        return '';
    const [base, tip] = direction === 'rollback' ? [head.sha, previous] : [previous, head.sha];
    const text = (0,markdown/* code */.aY)(`${(0,domain_revision/* shortRevision */.w7)(base)}...${(0,domain_revision/* shortRevision */.w7)(tip)}`);
    return ` ([${text}](${repositoryUrl}/compare/${base}...${tip}))`;
}
function list(items, line) {
    const more = items.length - LISTED;
    const lines = items.slice(0, LISTED).map((item) => `- ${line(item)}`);
    return [...lines, ...(more > 0 ? [`- and ${more} more`] : [])].join('\n');
}
function pullRequestLine({ number, title, author }, repositoryUrl) {
    const where = `[#${number}](${repositoryUrl}/pull/${number})`;
    return `${where} ${(0,markdown/* escapeText */.X1)((0,markdown/* shorten */.ml)(title, SUBJECT))} (${(0,markdown/* escapeText */.X1)(author)})`;
}
function commitLine({ sha, subject, author }, repositoryUrl) {
    return `${commitLink(sha, repositoryUrl)} ${(0,markdown/* escapeText */.X1)((0,markdown/* shorten */.ml)(subject, SUBJECT))} (${(0,markdown/* escapeText */.X1)(author)})`;
}
function commitLink(sha, repositoryUrl) {
    return `[${(0,markdown/* code */.aY)((0,domain_revision/* shortRevision */.w7)(sha))}](${repositoryUrl}/commit/${sha})`;
}

;// CONCATENATED MODULE: ./actions/deploy-summary/page-figures.js


/** How the environment is delivered to, with what each figure means and how many values it is made of. */
function figuresSection(environment, figures) {
    const { days, deployments, rollbacks, stability, timeToDeploy, leadTime, stages } = figures;
    if (deployments + rollbacks + stability.changeFailRate.of === 0)
        return '';
    const rows = [
        ['Time to deploy', spreadText(timeToDeploy), 'from each commit on the trunk to live'],
        ['Change lead time', spreadText(leadTime), 'from the first commit of each change to live'],
        ['Deployment frequency', frequency(figures), 'that brought something new'],
        [
            'Change fail rate',
            ratioText(stability.changeFailRate),
            'had to be undone, rolled back, reverted or fixed at once',
        ],
        ['Failed deployment recovery time', recovery(figures), 'from the begin of a failure to well again'],
        ['Deployment rework rate', ratioText(stability.reworkRate), 'were rollbacks, reverts or hotfixes'],
    ];
    const stageRows = stages.map(([name, spread]) => [(0,markdown/* escapeText */.X1)(name), ...spreadCells(spread)]);
    const parts = [
        `#### Delivery to ${(0,markdown/* escapeText */.X1)(environment)}, ${days} days`,
        (0,markdown/* table */.tp)(['Figure', 'Value', 'What it counts'], rows),
        remarks(figures),
        stageRows.length === 0
            ? ''
            : (0,markdown/* details */.zH)('Stages of a change', (0,markdown/* table */.tp)(['Stage', 'p50', 'p90', 'n'], stageRows)),
    ];
    return parts.filter((part) => part !== '').join('\n\n');
}
function frequency({ deployments, perWeek }) {
    return `${perWeek.toFixed(1)} a week (n = ${deployments})`;
}
function recovery({ stability: { recoveryTime, unrecovered } }) {
    const open = unrecovered === 0 ? '' : `; ${unrecovered} not recovered`;
    return `${spreadText(recoveryTime)}${open}`;
}
function ratioText({ part, of }) {
    return of === 0 ? 'none yet (n = 0)' : `${Math.round((100 * part) / of)} % (${part} of ${of})`;
}
function spreadText(spread) {
    const [p50 = '', p90 = '', n = ''] = spreadCells(spread);
    return spread.n === 0 ? 'none yet (n = 0)' : `${p50}; nine of ten within ${p90} (n = ${n})`;
}
function spreadCells({ p50, p90, n }) {
    const text = (value) => (value === undefined ? '' : (0,duration/* formatDuration */.a)(value));
    return [text(p50), text(p90), String(n)];
}
function remarks({ rollbacks, redeployments, aborted, untraced, clamped, isComplete, }) {
    const beside = [
        rollbacks === 0 ? '' : page_figures_counted(rollbacks, 'rollback'),
        redeployments === 0 ? '' : page_figures_counted(redeployments, 'redeployment'),
        aborted === 0 ? '' : `${aborted} cancelled or cut off`,
    ].filter((part) => part !== '');
    const lines = [
        beside.length === 0 ? '' : `Beside these: ${beside.join(', ')}.`,
        untraced === 0
            ? ''
            : `Not in the times: ${page_figures_counted(untraced, 'change')} whose commits could not be traced.`,
        clamped === 0 ? '' : `Clocks differ: ${page_figures_counted(clamped, 'time')} below zero counted as zero.`,
        isComplete ? '' : 'Older records were not read: these are the newest thousand.',
    ];
    return lines.filter((line) => line !== '').join(' ');
}
function page_figures_counted(count, what) {
    return `${count} ${what}${count === 1 ? '' : 's'}`;
}

// EXTERNAL MODULE: ./actions/deploy-summary/story.js + 1 modules
var deploy_summary_story = __nccwpck_require__(714);
;// CONCATENATED MODULE: ./actions/deploy-summary/page-next.js



/** How to go back and how to go on, by hand: the page of the dispatch, and the command that does the same. */
function nextSection(inputs, around, summary) {
    const { promoteWorkflow } = inputs;
    if (promoteWorkflow === undefined || (0,deploy_summary_story/* isProgress */.c4)(summary.story))
        return '';
    const page = `${around.repositoryUrl}/actions/workflows/${promoteWorkflow}`;
    const ways = [...backward(inputs, summary), ...forward(inputs, summary)];
    if (ways.length === 0)
        return '';
    const lines = ways.map(({ what, environment, version, reason }) => `${what}, on ${(0,markdown/* link */.nf)('the page of the workflow', page)} or with\n\n${(0,markdown/* codeBlock */.DV)(command(promoteWorkflow, environment, version, reason), 'sh')}`);
    return ['#### By hand', ...lines].join('\n\n');
}
/** Back to what was live before, where that is there and not what runs already; after a rollback that is forward. */
function backward({ environment }, { deployment, story, changes }) {
    const previous = deployment?.previous;
    const mayRun = story.ending === 'live' || story.undo === 'none' || story.undo === 'failed';
    if (deployment === undefined || previous === undefined || previous === deployment.revision)
        return [];
    if (!(0,deploy_summary_story/* hasBegun */.SU)(story) || !mayRun || story.undo === 'rolled-back')
        return [];
    if (changes !== undefined && changes.previous === undefined)
        return [];
    const [where, which] = [(0,markdown/* escapeText */.X1)(environment), (0,markdown/* code */.aY)((0,domain_revision/* shortRevision */.w7)(previous))];
    const way = { environment, version: previous };
    return changes?.direction === 'rollback'
        ? [{ ...way, what: `Take ${where} forward again to ${which}`, reason: 'why it goes forward' }]
        : [{ ...way, what: `Roll ${where} back to ${which}`, reason: 'why it goes back' }];
}
/** On to where another environment has something older, or nothing. */
function forward({ environment }, { deployment, story, ladder }) {
    if (deployment === undefined || story.ending !== 'live' || deployment.direction === 'rollback')
        return [];
    const { revision } = deployment;
    const later = laterThan(environment, ladder).filter((record) => record.payload.revision !== revision);
    return later.map((record) => ({
        what: `Promote ${(0,markdown/* code */.aY)((0,domain_revision/* shortRevision */.w7)(revision))} to ${(0,markdown/* escapeText */.X1)(record.environment)}`,
        environment: record.environment,
        version: revision,
        reason: 'why now',
    }));
}
/** The next environment of the ladder. */
function laterThan(environment, ladder) {
    const at = ladder.findIndex((record) => record.environment === environment);
    return at < 0 ? [] : ladder.slice(at + 1, at + 2);
}
function command(workflow, environment, version, reason) {
    return `gh workflow run ${workflow} -f environment=${quoted(environment)} -f version=${version} -f reason=${quoted(reason)}`;
}
/** For a shell: an environment's name may hold signs that one would read. */
function quoted(text) {
    return /^[\w.-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

;// CONCATENATED MODULE: ./actions/deploy-summary/page-steps.js


// A note is what the step's own summary tells in full; here a glance is enough.
const page_steps_LISTED = 50;
/** How each step ended, with what smoke and rollout saw to unfold. */
function stepsSection(steps) {
    const rows = steps
        .slice(0, page_steps_LISTED)
        .map(({ action, verdict, reasonCode, headline, startedAt, endedAt }) => [
        (0,markdown/* code */.aY)(action),
        `${verdict} (${reasonCode})`,
        (0,markdown/* escapeText */.X1)((0,markdown/* shorten */.ml)(headline, 200)),
        (0,duration/* formatDuration */.a)(Math.max(0, Date.parse(endedAt) - Date.parse(startedAt))),
    ]);
    const unfolded = steps.slice(0, page_steps_LISTED).map(detailsOf);
    return [(0,markdown/* table */.tp)(['Step', 'Verdict', 'What', 'Took'], rows), ...unfolded.filter((part) => part !== '')].join('\n\n');
}
function detailsOf({ action, result }) {
    if (action === 'smoke')
        return facts('Smoke', 'Target', result['targets']);
    if (action === 'helm-upgrade' || action === 'helm-rollback') {
        const title = action === 'helm-upgrade' ? 'Rollout' : 'Rollback';
        return facts(title, 'Workload', result['workloads']);
    }
    return '';
}
/** A table of whatever a step noted of each of its targets; notes of other versions may lack any of it. */
function facts(title, first, noted) {
    const items = Array.isArray(noted) ? noted.filter(isObject).slice(0, page_steps_LISTED) : [];
    if (items.length === 0)
        return '';
    const keys = [...new Set(items.flatMap((item) => Object.keys(item).filter((key) => isPlain(item[key]))))];
    const [name = '', ...rest] = keys.slice(0, 8);
    const rows = items.map((item) => [name, ...rest].map((key) => (0,markdown/* escapeText */.X1)((0,markdown/* shorten */.ml)(textOf(item[key]), 120))));
    return (0,markdown/* details */.zH)(title, (0,markdown/* table */.tp)([first, ...rest.map(headed)], rows));
}
function headed(key) {
    const words = key.replaceAll('-', ' ');
    return (0,markdown/* escapeText */.X1)(`${words.slice(0, 1).toUpperCase()}${words.slice(1)}`);
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function isPlain(value) {
    return Array.isArray(value) ? value.every((one) => typeof one === 'string') : typeof value !== 'object';
}
function textOf(value) {
    return value === undefined ? '' : Array.isArray(value) ? value.join(', ') : String(value);
}
/** Where the time went, as a chart, and as a table for those who see none. */
function timesSection(times) {
    const shown = times.filter(({ from, to }) => Number.isFinite(from) && Number.isFinite(to)).slice(0, page_steps_LISTED);
    if (shown.length === 0)
        return '';
    const rows = shown.map(({ name, from, to, isBad }) => [
        (0,markdown/* escapeText */.X1)((0,markdown/* shorten */.ml)(name, 80)),
        clock(from).slice(0, 19),
        `${(0,duration/* formatDuration */.a)(to - from)}${isBad ? ', failed' : ''}`,
    ]);
    return (0,markdown/* details */.zH)('Where the time went', [(0,markdown/* codeBlock */.DV)(gantt(shown), 'mermaid'), (0,markdown/* table */.tp)(['Stage', 'Began (UTC)', 'Took'], rows)].join('\n\n'));
}
const SECTIONS = { commit: 'Waiting', jobs: 'Jobs', steps: 'Steps of this job' };
function gantt(times) {
    const grouped = Map.groupBy(times, ({ group }) => group);
    const sections = [...grouped].flatMap(([group, bars]) => [`  section ${SECTIONS[group]}`, ...bars.map(bar)]);
    const format = [
        '  dateFormat YYYY-MM-DD HH:mm:ss',
        '  axisFormat %H:%M:%S',
        `  tickInterval ${tickInterval(times)}`,
    ];
    return ['gantt', '  title Time in UTC', ...format, ...sections].join('\n');
}
const TICKS = [
    ['second', 1],
    ['minute', 60],
    ['hour', 3_600],
    ['day', 86_400],
];
const STEPS = [1, 2, 5, 10, 15, 30];
// More of them would stand in one another's way.
const TICKS_AT_MOST = 8;
/** The smallest round interval of which few enough fit on the axis. */
function tickInterval(times) {
    const span = Math.max(...times.map(({ to }) => to)) - Math.min(...times.map(({ from }) => from));
    const wanted = span / 1_000 / TICKS_AT_MOST;
    for (const [unit, seconds] of TICKS) {
        const count = STEPS.find((step) => step * seconds >= wanted);
        if (count !== undefined)
            return `${count}${unit}`;
    }
    return `${Math.ceil(wanted / 86_400)}day`;
}
// What Mermaid would take for a statement of its own at the begin of a line; U+2060 before it makes it text.
const STATEMENT = /^(?:\d{4}-|(?:gantt|title|section|dateFormat|axisFormat|tickInterval|inclusiveEndDates|topAxis|includes|excludes|todayMarker|weekday|weekend|acc\w+|click|call|href)\b)/i;
function bar({ name, from, to, isBad }) {
    // Signs that the chart's own grammar, or Mermaid's directives, would read.
    const safe = name.replaceAll(/[^\p{L}\p{N}._/()-]+/gu, ' ').trim();
    const cut = [...safe].slice(0, 60).join('');
    const seconds = Math.max(1, Math.round((to - from) / 1_000));
    return `  ${safe === '' ? 'job' : cut.replace(STATEMENT, '\u2060$&')} :${isBad ? 'crit, ' : ''}${clock(from)}, ${seconds}s`;
}
function clock(time) {
    return new Date(time).toISOString().slice(0, 19).replace('T', ' ');
}

;// CONCATENATED MODULE: ./actions/deploy-summary/page.js












// The runner takes a summary of 1 MiB a step; what does not fit would be dropped whole.
const LIMIT = 900 * 1024;
const WARNED = 20;
/**
 * The run's page: what happened, what is live where, what changed, how each step went, where the time went,
 * how to go on, and how the environment is delivered to. Whole sections are left out, the last first, where
 * they would not fit.
 */
function renderPage(inputs, around, summary) {
    const sections = sectionsOf(inputs, around, summary).filter((section) => section !== '');
    let page = sections.join('\n\n');
    while (Buffer.byteLength(page) > LIMIT && sections.length > 1) {
        sections.pop();
        page = [...sections, 'The rest is left out: the page would be too long.'].join('\n\n');
    }
    return page;
}
function sectionsOf(inputs, around, summary) {
    const { deployment, changes, ladder, story, told, delivery, commits } = summary;
    const { repositoryUrl } = around;
    const top = [
        `### ${(0,markdown/* escapeText */.X1)(inputs.application)} → ${(0,markdown/* escapeText */.X1)(inputs.environment)}`,
        `**${(0,markdown/* escapeText */.X1)((0,markdown/* shorten */.ml)((0,deploy_summary_headline/* headlineOf */.g)(inputs, summary), 300))}**`,
        whyLine(story),
        deployment === undefined ? '' : imagesLine(deployment.images),
        notices(inputs, summary),
    ];
    if ((0,deploy_summary_story/* isProgress */.c4)(story))
        return top;
    return [
        ...top,
        ladder.length === 0 ? '' : ladderTable(ladder, commits, repositoryUrl),
        changes === undefined ? '' : changesSection(changes, story, repositoryUrl),
        told.length === 0 && summary.untold.length === 0 ? '' : toldLine(summary, repositoryUrl),
        leadTimeLine(summary),
        story.steps.length === 0 ? '' : stepsSection(story.steps),
        jobsTable(inputs),
        timesSection(summary.times),
        nextSection(inputs, around, summary),
        delivery === undefined ? '' : figuresSection(inputs.environment, delivery),
    ];
}
function leadTimeLine({ figures: { leadTime } }) {
    if (leadTime === undefined)
        return '';
    return `Lead time, from the first commit of each change: ${(0,duration/* formatDuration */.a)(leadTime)} (median of this deployment).`;
}
/** The failing step's own words, where the headline has not said them yet. */
function whyLine({ ending, failedAt = '', why }) {
    if (why === undefined || (ending !== 'failed' && ending !== 'cancelled'))
        return '';
    return `${(0,markdown/* code */.aY)(failedAt)}: ${(0,markdown/* escapeText */.X1)((0,markdown/* shorten */.ml)(why, 500))}`;
}
function imagesLine(images) {
    const listed = Object.entries(images).map(([name, digest]) => {
        const short = (0,markdown/* code */.aY)((0,domain_digest/* shortDigest */.VK)(digest));
        return name === '' ? short : `${(0,markdown/* code */.aY)(name)} ${short}`;
    });
    return listed.length === 0 ? '' : `Image: ${listed.join(', ')}`;
}
function notices({ dryRun }, { notClosed, warnings, reaped }) {
    const more = warnings.length - WARNED;
    const lines = [
        ...(dryRun ? ['Dry run: nothing was written to GitHub.'] : []),
        ...(notClosed === undefined ? [] : [`The record is not closed: ${(0,effort/* sentence */.em)(notClosed)}`]),
        ...reaped.map(({ id, environment, payload }) => `Closed for a run that ended without doing so: deployment ${id} of ${(0,domain_revision/* shortRevision */.w7)(payload.revision)} to ${environment}, run ${payload.run}`),
        ...warnings.slice(0, WARNED).map((warning) => `Not done: ${warning}`),
        ...(more > 0 ? [`Not done: ${more} more, which the log has`] : []),
    ];
    return lines.map((line) => `> ${(0,markdown/* escapeText */.X1)((0,markdown/* shorten */.ml)(line, 1_000))}`).join('\n>\n');
}
function ladderTable(ladder, commits, repositoryUrl) {
    const rows = ladder.map((record) => [
        (0,markdown/* escapeText */.X1)(record.environment),
        commitLink(record.payload.revision, repositoryUrl),
        minutes((0,domain_record/* lastWord */.bx)(record)?.createdAt ?? record.createdAt),
        behindTrunk(record.payload.revision, commits),
        runLink(record, repositoryUrl),
    ]);
    return (0,markdown/* table */.tp)(['Environment', 'Live', 'Since (UTC)', 'Behind the trunk', 'Run'], rows);
}
/** How many commits the trunk has beyond a revision; nothing where that is not known. */
function behindTrunk(revision, commits) {
    const known = new Map(commits.map((commit) => [commit.sha, commit]));
    let at = commits[0];
    for (let behind = 0; at !== undefined; behind += 1) {
        if (at.sha === revision)
            return `${behind} ${behind === 1 ? 'commit' : 'commits'}`;
        at = at.parent === undefined ? undefined : known.get(at.parent);
    }
    return '';
}
function jobsTable({ jobs }) {
    if (jobs.length === 0)
        return '';
    const rows = jobs.slice(0, 100).map(({ job, result }) => [(0,markdown/* code */.aY)(job), result]);
    return (0,markdown/* table */.tp)(['Job', 'Result'], rows);
}
function toldLine({ told, untold }, repositoryUrl) {
    const comments = told.map(({ number, url }) => (url === '' ? `#${number}` : `[#${number}](${url})`));
    const rest = untold.slice(0, 100).map((number) => `[#${number}](${repositoryUrl}/pull/${number})`);
    const more = untold.length > rest.length ? ` and ${untold.length - rest.length} more` : '';
    const parts = [
        comments.length === 0 ? '' : `told on ${comments.join(', ')}`,
        rest.length === 0 ? '' : `not told on ${rest.join(', ')}${more}`,
    ].filter((part) => part !== '');
    return `Pull requests: ${parts.join('; ')}.`;
}
function runLink({ payload }, repositoryUrl) {
    return /^\d+$/.test(payload.run) ? (0,markdown/* link */.nf)(payload.run, `${repositoryUrl}/actions/runs/${payload.run}`) : '';
}
function minutes(time) {
    return `${time.slice(0, 10)} ${time.slice(11, 16)}`;
}

;// CONCATENATED MODULE: ./actions/deploy-summary/report.js



const OUTPUTS = [
    'deployment-id',
    'state',
    'previous-revision',
    'direction',
    'commits',
    'pull-requests',
    'time-to-deploy',
    'lead-time',
    'comment-urls',
];
function reportSummary(inputs, around, summary) {
    const { notClosed, warnings } = summary;
    const headline = `${inputs.dryRun ? 'dry run: ' : ''}${(0,deploy_summary_headline/* headlineOf */.g)(inputs, summary)}`;
    return {
        ...endingOf(inputs, summary),
        headline: notClosed === undefined ? headline : `the record is not closed: ${(0,effort/* sentence */.em)(notClosed)}`,
        outputs: outputsOf(inputs, summary),
        result: resultOf(inputs, summary),
        summary: renderPage(inputs, around, summary),
        warnings,
    };
}
function endingOf({ dryRun }, summary) {
    const { closed, notClosed, told, warnings } = summary;
    if (notClosed !== undefined)
        return { verdict: 'failed', reasonCode: 'record-not-closed' };
    if (dryRun)
        return { verdict: 'unchanged', reasonCode: 'dry-run' };
    const wrote = closed?.wrote === true || told.some((one) => one.wrote);
    const verdict = wrote ? 'changed' : 'unchanged';
    if (warnings.length > 0)
        return { verdict, reasonCode: 'partial' };
    return { verdict, reasonCode: wrote ? 'recorded' : 'already-recorded' };
}
function outputsOf({ dryRun }, { closed, deployment, changes, figures, told }) {
    const id = closed?.id ?? deployment?.id;
    return {
        'deployment-id': id === undefined || id === 0 ? '' : String(id),
        state: closed === undefined || dryRun ? '' : (closed.said?.state ?? 'in_progress'),
        'previous-revision': deployment?.previous ?? '',
        direction: deployment?.direction ?? changes?.direction ?? '',
        commits: changes === undefined ? '' : String(changes.count),
        'pull-requests': (changes?.pullRequests ?? []).map(({ number }) => number).join('\n'),
        'time-to-deploy': seconds(figures.timeToDeploy),
        'lead-time': seconds(figures.leadTime),
        'comment-urls': told
            .map(({ url }) => url)
            .filter((url) => url !== '')
            .join('\n'),
    };
}
function resultOf({ application, environment }, summary) {
    const { story, deployment, closed, told, untold, warnings } = summary;
    return {
        application,
        environment,
        ending: story.ending,
        'failed-at': orNull(story.failedAt),
        undo: story.undo,
        revision: orNull(deployment?.revision),
        'previous-revision': orNull(deployment?.previous),
        images: orNull(deployment?.images),
        'deployment-id': orNull(closed?.id),
        'live-at': story.ending === 'live' ? orNull(closed?.at) : null,
        ...changesOf(summary),
        'commented-on': told.map(({ number }) => number),
        'not-commented-on': untold.slice(0, 500),
        reaped: summary.reaped.map(({ id }) => id),
        figures: deliveryOf(summary),
        warnings,
    };
}
function changesOf({ deployment, changes, figures }) {
    return {
        direction: orNull(deployment?.direction ?? changes?.direction),
        commits: orNull(changes?.count),
        'pull-requests': changes?.pullRequests.slice(0, 500).map(({ number }) => number) ?? [],
        'time-to-deploy': orNull(wholeSeconds(figures.timeToDeploy)),
        'lead-time': orNull(wholeSeconds(figures.leadTime)),
    };
}
function orNull(value) {
    return value ?? null;
}
function wholeSeconds(milliseconds) {
    return milliseconds === undefined ? undefined : Math.round(milliseconds / 1_000);
}
function seconds(milliseconds) {
    return wholeSeconds(milliseconds)?.toString() ?? '';
}
/** The environment's delivery figures, in whole seconds. */
function deliveryOf({ delivery }) {
    if (delivery === undefined)
        return null;
    const { stability } = delivery;
    return {
        days: delivery.days,
        deployments: delivery.deployments,
        'per-week': Math.round(delivery.perWeek * 100) / 100,
        rollbacks: delivery.rollbacks,
        redeployments: delivery.redeployments,
        aborted: delivery.aborted,
        'time-to-deploy': spread(delivery.timeToDeploy),
        'lead-time': spread(delivery.leadTime),
        stages: Object.fromEntries(delivery.stages.map(([name, values]) => [name, spread(values)])),
        'change-fail-rate': ratio(stability.changeFailRate),
        'recovery-time': spread(stability.recoveryTime),
        unrecovered: stability.unrecovered,
        'rework-rate': ratio(stability.reworkRate),
        untraced: delivery.untraced,
        clamped: delivery.clamped,
        complete: delivery.isComplete,
    };
}
function spread({ p50, p90, n }) {
    return { p50: orNull(wholeSeconds(p50)), p90: orNull(wholeSeconds(p90)), n };
}
function ratio({ part, of }) {
    return { part, of, rate: of === 0 ? null : Math.round((part / of) * 1_000) / 1_000 };
}


/***/ }),

/***/ 714:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  r1: () => (/* binding */ closingOf),
  SU: () => (/* binding */ hasBegun),
  c4: () => (/* binding */ isProgress),
  Wu: () => (/* binding */ leftATrace),
  ZT: () => (/* binding */ noted),
  DX: () => (/* binding */ recordState),
  F5: () => (/* binding */ tellStory)
});

// EXTERNAL MODULE: ./shared/domain/closing.js
var closing = __nccwpck_require__(666);
;// CONCATENATED MODULE: ./shared/domain/note.js
function isSuccess({ verdict }) {
    return verdict !== 'refused' && verdict !== 'failed';
}

;// CONCATENATED MODULE: ./actions/deploy-summary/story.js


/** Never says `live` of a job whose notes hold a refusal or a failure. */
function tellStory(status, notes) {
    const steps = notes.filter(({ action }) => action !== 'deploy-summary');
    const failed = steps.find((note) => !isSuccess(note));
    const ending = endingOf(status, failed, steps);
    const upgrade = lastOf(steps, 'helm-upgrade');
    return {
        ending,
        failedAt: ending === 'live' || isProgress({ ending }) ? undefined : (failed?.action ?? 'job'),
        why: failed?.headline,
        undo: ending === 'live' ? 'not-needed' : undoOf(steps),
        helmRevision: given(upgrade, 'helm-revision'),
        chartVersion: given(upgrade, 'chart-version'),
        steps,
    };
}
function endingOf(status, failed, steps) {
    if (failed?.action === 'promote' && failed.verdict === 'refused' && !haveBegun(steps)) {
        return failed.reasonCode === 'superseded' ? 'superseded' : 'refused';
    }
    if (failed?.reasonCode === 'cancelled')
        return 'cancelled';
    if (failed !== undefined)
        return 'failed';
    return ENDINGS[status];
}
const ENDINGS = {
    success: 'live',
    failure: 'failed',
    cancelled: 'cancelled',
    skipped: 'skipped',
    waiting: 'waiting',
    queued: 'queued',
    in_progress: 'deploying',
};
const PROGRESS = new Set(['waiting', 'queued', 'deploying']);
const NEVER_BEGUN = new Set([
    'superseded',
    'refused',
    'skipped',
    'waiting',
    'queued',
]);
/** Whether the step only says how far it has come: nothing is closed, and the end is told by another step. */
function isProgress({ ending }) {
    return PROGRESS.has(ending);
}
/** Whether the deployment began at all: a refusal, or a newer revision, left everything as it was. */
function hasBegun({ ending }) {
    return !NEVER_BEGUN.has(ending);
}
/** Whether there is anything to record: a `promote` that failed first left nothing that ran. */
function leftATrace({ steps, failedAt }) {
    return failedAt !== 'promote' || haveBegun(steps);
}
/** Whether a record was opened, or the cluster touched: a refusal after that is a failure of the deployment. */
function haveBegun(steps) {
    return steps.some((note) => note.action === 'helm-upgrade' || (isSuccess(note) && given(note, 'deployment-id') !== undefined));
}
function undoOf(steps) {
    const rollback = steps.findLastIndex(({ action }) => action === 'helm-rollback');
    const note = steps[rollback];
    if (note !== undefined)
        return undoBy(note, steps.slice(rollback + 1));
    const upgrade = lastOf(steps, 'helm-upgrade');
    if (upgrade !== undefined)
        return isSuccess(upgrade) ? 'none' : undoBySelf(upgrade);
    const neverTouched = steps.length > 0 && steps.every(({ action }) => action === 'promote' || action === 'build-image');
    return neverTouched && steps.some((step) => !isSuccess(step)) ? 'not-needed' : 'unknown';
}
function undoBy(rollback, after) {
    if (isSuccess(rollback))
        return after.some((note) => !isSuccess(note)) ? 'unhealthy' : 'rolled-back';
    return rollback.reasonCode === 'nothing-to-roll-back-to' ? 'none' : 'failed';
}
function undoBySelf({ reasonCode }) {
    switch (reasonCode) {
        case 'rolled-back':
            return 'rolled-back';
        case 'rollback-failed':
            return 'failed';
        case 'rollout-failed':
            return 'none';
        case 'cancelled':
        case 'timed-out':
        case 'unexpected-error':
        case 'cluster-failed':
        case 'tool-failed':
            return 'unknown';
        default:
            return 'not-needed';
    }
}
/** The state of the record that a deployment of this ending deserves; `error` is a cancel, or what never began. */
function recordState(ending) {
    if (ending === 'live')
        return 'success';
    return ending === 'failed' ? 'failure' : 'error';
}
/** The closing status's description: `v1 helm=57 chart=1.4.2 n=3 failed=smoke undo=rolled-back queue=9 smoke=4`. */
function closingOf(story, { commits, queue }) {
    const { helmRevision, chartVersion, failedAt, undo } = story;
    const said = undo !== 'not-needed' && undo !== 'unknown';
    const pairs = {
        helm: helmRevision,
        chart: chartVersion,
        n: commits?.toString(),
        failed: failedAt,
        undo: failedAt !== undefined && said ? undo : undefined,
        queue: queue?.toString(),
        smoke: smokeSeconds(story.steps)?.toString(),
    };
    const known = Object.entries(pairs).filter((pair) => pair[1] !== undefined);
    return (0,closing/* formatClosing */.Z)(Object.fromEntries(known));
}
/** How long the smoke of what was deployed took; what was smoked after a rollback is another matter. */
function smokeSeconds(steps) {
    const rollback = steps.findIndex(({ action }) => action === 'helm-rollback');
    const smoke = steps
        .slice(0, rollback < 0 ? steps.length : rollback)
        .findLast(({ action }) => action === 'smoke');
    if (smoke === undefined)
        return undefined;
    return Math.max(0, Math.round((Date.parse(smoke.endedAt) - Date.parse(smoke.startedAt)) / 1_000));
}
/** An output of an earlier step of the job, the last that is not empty. */
function noted(steps, action, output) {
    return steps
        .filter((note) => note.action === action && note.reasonCode !== 'dry-run')
        .map((note) => given(note, output))
        .findLast((value) => value !== undefined);
}
function lastOf(steps, action) {
    return steps.findLast((note) => note.action === action);
}
function given(note, output) {
    const value = note?.outputs[output];
    return value === '' ? undefined : value;
}


/***/ }),

/***/ 237:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  e: () => (/* binding */ summarize)
});

// EXTERNAL MODULE: ./shared/domain/together.js
var together = __nccwpck_require__(191);
// EXTERNAL MODULE: ./actions/deploy-summary/effort.js
var effort = __nccwpck_require__(513);
;// CONCATENATED MODULE: ./actions/deploy-summary/pace.js
// "Best practices for using the REST API": at least a second between writes, once there are many of them.
const FREE = 5;
const BETWEEN = 1_000;
/** The same comments, with a second between writes from the sixth on, whoever asks for them at once. */
function paced(comments, clock) {
    let writes = 0;
    let last = 0;
    let turns = Promise.resolve();
    const next = async () => {
        writes += 1;
        const wait = writes > FREE ? last + BETWEEN - clock.now().getTime() : 0;
        if (wait > 0)
            await clock.wait(Math.min(wait, BETWEEN));
        last = clock.now().getTime();
    };
    const turn = async () => {
        const mine = turns.then(next);
        turns = mine.catch(() => undefined);
        await mine;
    };
    return {
        whoAmI: () => comments.whoAmI(),
        list: (pullRequest) => comments.list(pullRequest),
        read: (id) => comments.read(id),
        left: () => comments.left(),
        async create(pullRequest, body) {
            await turn();
            return comments.create(pullRequest, body);
        },
        async update(id, body) {
            await turn();
            return comments.update(id, body);
        },
        async delete(id) {
            await turn();
            return comments.delete(id);
        },
    };
}

// EXTERNAL MODULE: ./shared/action/errors.js
var errors = __nccwpck_require__(972);
// EXTERNAL MODULE: ./shared/action/markdown.js
var markdown = __nccwpck_require__(906);
// EXTERNAL MODULE: ./shared/domain/duration.js
var duration = __nccwpck_require__(793);
// EXTERNAL MODULE: ./shared/domain/revision.js
var domain_revision = __nccwpck_require__(808);
;// CONCATENATED MODULE: ./actions/deploy-summary/row.js

/** How a change stands in an environment, in the order in which one deployment goes through them. */
const STATES = [
    'waiting',
    'queued',
    'skipped',
    'superseded',
    'refused',
    'deploying',
    'cancelled',
    'failed',
    'rolled-back',
    'live',
];
/**
 * One row an environment. Of two rows that say different things the later one counts, whoever writes
 * first: a slow old run cannot overwrite a newer one. What never began says nothing against what did.
 */
function mergeRows(rows) {
    const merged = new Map();
    for (const row of rows) {
        const other = merged.get(row.environment);
        merged.set(row.environment, other === undefined ? row : mergeTwo(other, row));
    }
    return [...merged.values()].sort((a, b) => compareText(a.firstAt, b.firstAt) || compareText(a.environment, b.environment));
}
function mergeTwo(a, b) {
    const firstAt = compareText(a.firstAt, b.firstAt) <= 0 ? a.firstAt : b.firstAt;
    return { ...(compareRows(a, b) >= 0 ? a : b), firstAt };
}
/** Positive where `a` is the word to believe. */
function compareRows(a, b) {
    return Number(hasBegun(a)) - Number(hasBegun(b)) || compareTimes(a, b);
}
/** Positive where `a` is the later word. */
function compareTimes(a, b) {
    return (compareText(a.at, b.at) ||
        Number(a.run) - Number(b.run) ||
        a.attempt - b.attempt ||
        STATES.indexOf(a.state) - STATES.indexOf(b.state) ||
        compareText(JSON.stringify(a), JSON.stringify(b)));
}
function hasBegun({ state }) {
    return STATES.indexOf(state) >= STATES.indexOf('deploying');
}
function compareText(a, b) {
    return a < b ? -1 : Number(a > b);
}
/** Rows as they stand in a comment's hidden line: base64, in which `--` cannot occur. */
function encodeRows(rows) {
    return Buffer.from(JSON.stringify(rows)).toString('base64');
}
/** The inverse; people can edit comments, so whatever is no row is left out. */
function decodeRows(text) {
    try {
        const value = JSON.parse(Buffer.from(text, 'base64').toString());
        return Array.isArray(value) ? value.filter(isRow).map(withDetails) : [];
    }
    catch {
        return [];
    }
}
function withDetails(row) {
    return { ...row, details: isDetails(row.details) ? row.details : null };
}
const KNOWN = new Set(STATES);
const UNDOS = new Set([
    'not-needed',
    'rolled-back',
    'unhealthy',
    'failed',
    'none',
    'unknown',
]);
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
const CHECKS = {
    environment: isText,
    state: (value) => KNOWN.has(value),
    revision: (value) => isText(value) && (0,domain_revision/* isRevision */.oN)(value),
    at: isTime,
    firstAt: isTime,
    took: isNumberOrNull,
    run: (value) => isText(value) && /^\d{1,16}$/.test(value),
    attempt: (value) => Number.isSafeInteger(value),
    runUrl: isText,
    url: isTextOrNull,
    failedAt: isTextOrNull,
    undo: (value) => UNDOS.has(value),
    other: isRevisionOrNull,
    reason: isTextOrNull,
    timeToDeploy: isNumberOrNull,
};
const DETAILS = {
    images: (value) => isObject(value) && Object.values(value).every(isText),
    chart: isTextOrNull,
    helm: isTextOrNull,
    smoke: isTextOrNull,
    together: (value) => Array.isArray(value) && value.every((one) => Number.isSafeInteger(one)),
    previous: isRevisionOrNull,
    leadTime: isNumberOrNull,
};
function isRow(value) {
    return isObject(value) && fits(value, CHECKS);
}
function isDetails(value) {
    return isObject(value) && fits(value, DETAILS);
}
function fits(value, checks) {
    return Object.entries(checks).every(([key, check]) => check(value[key]));
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function isText(value) {
    return typeof value === 'string' && value.length <= 2_000;
}
function isTime(value) {
    return isText(value) && TIME.test(value);
}
function isTextOrNull(value) {
    return value === null || isText(value);
}
function isRevisionOrNull(value) {
    return value === null || (isText(value) && (0,domain_revision/* isRevision */.oN)(value));
}
function isNumberOrNull(value) {
    return value === null || (typeof value === 'number' && Number.isFinite(value));
}

// EXTERNAL MODULE: ./actions/deploy-summary/wording.js
var wording = __nccwpck_require__(151);
;// CONCATENATED MODULE: ./actions/deploy-summary/comment.js





/** The first line of our comment: by it and its author it is found again. */
function marker(application) {
    return `<!-- trunkline:v1 app=${application} -->`;
}
const STATE = /^<!-- trunkline:state ([A-Za-z0-9+/=]*) -->$/m;
/** Whether a comment is the one of this application, by its first line. */
function isMarked(body, application) {
    return body.split(/\r?\n/, 1)[0]?.trim() === marker(application);
}
/** The rows that a comment of ours holds. */
function readRows(body) {
    return decodeRows(STATE.exec(body.replaceAll('\r\n', '\n'))?.[1] ?? '');
}
// GitHub takes 65,536 characters; what stands in the hidden line counts.
const LIMIT = 60_000;
/**
 * The whole comment: marker, rows for the next run, and what people read. Where that would be too long it
 * gives up whole things, one after the other: details, the ends of reasons, then the oldest environments.
 */
function renderComment(application, rows) {
    const whole = renderRows(application, rows, 0);
    if (isShort(whole))
        return whole;
    const bare = rows.map((row) => ({ ...row, details: null }));
    const withoutDetails = renderRows(application, bare, 0);
    if (isShort(withoutDetails))
        return withoutDetails;
    const brief = bare.map((row) => ({ ...row, reason: row.reason && (0,markdown/* shorten */.ml)(row.reason, 60), url: null }));
    const newest = brief.toSorted(compareTimes);
    const without = (dropped) => {
        const kept = new Set(newest.slice(dropped));
        return renderRows(application, brief.filter((row) => kept.has(row)), dropped);
    };
    return without(fewest(rows.length, (dropped) => isShort(without(dropped))));
}
/** The smallest number up to `most` that is enough, where all above it are too. */
function fewest(most, isEnough) {
    let [low, high] = [0, most];
    while (low < high) {
        const middle = Math.floor((low + high) / 2);
        if (isEnough(middle))
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}
function isShort(body) {
    return [...body].length <= LIMIT;
}
function renderRows(application, rows, dropped) {
    const latest = rows.toSorted(compareTimes).at(-1);
    const unfolded = rows.flatMap((row) => (row.details === null ? [] : [detailLine(row, row.details)]));
    return [
        marker(application),
        `<!-- trunkline:state ${encodeRows(rows)} -->`,
        ...(latest === undefined ? [] : [headline(application, latest), '']),
        (0,markdown/* table */.tp)(['Environment', 'State', 'Revision', 'When (UTC)', 'Took', 'Run'], rows.map(cells)),
        ...(dropped === 0 ? [] : ['', `Left out, since the comment would be too long: ${dropped} environments.`]),
        ...(unfolded.length === 0 ? [] : ['', (0,markdown/* details */.zH)('Details', unfolded.join('\n'))]),
    ].join('\n');
}
function cells(row) {
    return [
        (0,markdown/* escapeText */.X1)(row.environment),
        (0,wording/* stateText */.r)(row),
        (0,markdown/* code */.aY)((0,domain_revision/* shortRevision */.w7)(row.revision)),
        `${row.at.slice(0, 10)} ${row.at.slice(11, 16)}`,
        row.took === null ? '' : (0,duration/* formatDuration */.a)(row.took),
        (0,markdown/* link */.nf)(row.attempt > 1 ? `${row.run}, attempt ${row.attempt}` : row.run, row.runUrl),
    ];
}
function headline(application, row) {
    const where = (0,markdown/* escapeText */.X1)(row.environment);
    const what = (0,markdown/* escapeText */.X1)(application);
    switch (row.state) {
        case 'waiting':
            return `**${what} waits for approval to go to ${where}** · ${(0,markdown/* link */.nf)('review', row.runUrl)}`;
        case 'queued':
            return `**${what} is queued for ${where}**`;
        case 'deploying':
            return `**${what} is being deployed to ${where}**`;
        case 'live':
            return liveHeadline(`**${what} is live in ${where}**`, row);
        case 'rolled-back':
            return `**${what}: no longer in ${where}** · ${(0,wording/* stateText */.r)(row)}`;
        case 'failed':
        case 'cancelled':
            return `**${what} did not go live in ${where}** · ${(0,wording/* stateText */.r)(row)}`;
        case 'skipped':
        case 'superseded':
        case 'refused':
            return `**${what} was not deployed to ${where}** · ${(0,wording/* stateText */.r)(row)}`;
    }
}
function liveHeadline(sentence, { timeToDeploy, url }) {
    const since = timeToDeploy === null ? [] : [`${(0,duration/* formatDuration */.a)(timeToDeploy)} after its commit on the trunk`];
    const address = url === null ? [] : [(0,markdown/* link */.nf)(hostOf(url), url)];
    return [sentence, ...since, ...address].join(' · ');
}
function hostOf(url) {
    return URL.canParse(url) ? new URL(url).host : url;
}
const TOGETHER = 20;
/** Numbers stand in code, so that no pull request is told that it was mentioned. */
function detailLine(row, { images, chart, helm, smoke, together, previous, leadTime }) {
    const named = Object.entries(images).map(([name, digest]) => name === '' ? (0,markdown/* code */.aY)(digest) : `${(0,markdown/* code */.aY)(name)} ${(0,markdown/* code */.aY)(digest)}`);
    const more = together.length - TOGETHER;
    const others = together.slice(0, TOGETHER).map((number) => (0,markdown/* code */.aY)(`#${number}`));
    const parts = [
        named.length === 0 ? '' : `image ${named.join(', ')}`,
        chart === null ? '' : `chart ${(0,markdown/* escapeText */.X1)(chart)}`,
        helm === null ? '' : `helm revision ${(0,markdown/* escapeText */.X1)(helm)}`,
        smoke === null ? '' : `smoke: ${(0,markdown/* escapeText */.X1)((0,markdown/* shorten */.ml)(smoke, 200))}`,
        others.length === 0 ? '' : `together with ${others.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
        previous === null || previous === row.revision ? '' : compareLink(row, previous),
        leadTime === null ? '' : `lead time ${(0,duration/* formatDuration */.a)(leadTime)}`,
    ];
    return `- ${(0,markdown/* escapeText */.X1)(row.environment)}: ${parts.filter((part) => part !== '').join(' · ')}`;
}
function compareLink({ revision, runUrl }, previous) {
    const repository = runUrl.replace(/\/actions\/runs\/.*$/, '');
    const text = (0,markdown/* code */.aY)(`${(0,domain_revision/* shortRevision */.w7)(previous)}...${(0,domain_revision/* shortRevision */.w7)(revision)}`);
    const url = `${repository}/compare/${previous}...${revision}`;
    return /^https?:\/\/[^\s<>()|`\\[\]]+$/.test(url) ? `[${text}](${url})` : text;
}

;// CONCATENATED MODULE: ./actions/deploy-summary/tell.js




// List, create, list again; more only where somebody else writes or deletes at the same time.
const ROUNDS = 5;
/**
 * Brings one pull request's comment to hold the row. Looks again after creating: of two comments made
 * at once the oldest stays, with the rows of both.
 */
async function tell(comments, pullRequest, telling) {
    let wrote = false;
    let isLost = false;
    for (let round = 0; round < ROUNDS; round += 1) {
        const own = await ownComments(comments, pullRequest, telling);
        const rows = mergeRows([...own.flatMap(({ body }) => readRows(body)), telling.row]);
        const body = renderComment(telling.application, rows);
        const [oldest, ...duplicates] = own;
        if (oldest === undefined) {
            isLost = await createOrLook(comments, pullRequest, body, isLost);
            wrote = true;
            continue;
        }
        const kept = await bringUpToDate(comments, oldest, duplicates, body);
        if (kept !== undefined)
            return { ...kept, wrote: wrote || kept.wrote };
    }
    throw new errors/* DeliveryError */.V('github-failed', `the comment on #${pullRequest} does not stay where it is written`);
}
/** One answer may be lost: the comment may be there all the same, so it is looked for. Gives whether it was. */
async function createOrLook(comments, pullRequest, body, wasLost) {
    const created = await comments.create(pullRequest, body);
    if (created !== undefined)
        return wasLost;
    if (!wasLost)
        return true;
    throw new errors/* DeliveryError */.V('github-failed', `writing a comment on #${pullRequest} got no answer, twice`);
}
/** Undefined where the comment was taken away meanwhile. */
async function bringUpToDate(comments, oldest, duplicates, body) {
    const isUpdate = !isSame(oldest.body, body);
    const kept = isUpdate ? await comments.update(oldest.id, body) : oldest;
    if (kept === undefined)
        return undefined;
    for (const { id } of duplicates)
        await comments.delete(id);
    const { id, url } = kept;
    return { id, url, wrote: isUpdate || duplicates.length > 0, isContested: isUpdate };
}
/** Looks whether the row is still there, and tells it again where another run has written over it. */
async function tell_confirm(comments, pullRequest, { id }, telling) {
    const found = await comments.read(id);
    const rows = found === undefined ? [] : readRows(found.body);
    const isThere = mergeRows([...rows, telling.row]).every((row) => rows.some((other) => JSON.stringify(other) === JSON.stringify(row)));
    if (!isThere)
        await tell(comments, pullRequest, telling);
}
async function ownComments(comments, pullRequest, { application, author }) {
    const [all, me] = await (0,together/* together */.b)([comments.list(pullRequest), author]);
    return all.filter((comment) => comment.author === me && isMarked(comment.body, application));
}
function isSame(before, after) {
    return before.replaceAll('\r\n', '\n').trim() === after.trim();
}

;// CONCATENATED MODULE: ./actions/deploy-summary/announce.js




// The login of a workflow's own token, where the token cannot say it itself.
const WORKFLOW = 'github-actions[bot]';
// Records and the deployments of others matter more than comments.
const SPARED = 200;
// Beyond the first few a second between writes is what takes the time, and what was read should be fresh.
const AT_ONCE = 4;
// Of the requests of one pull request: read, write, look again.
const EACH = 3;
/**
 * Tells the pull requests of the changes, the newest first; each stands alone, but a permission that is
 * missing is missing for all, and with few requests left in the hour nobody is told.
 */
async function announce(unpaced, announcing) {
    const { inputs, changes, warnings, clock } = announcing;
    const { pullRequests } = changes;
    if (inputs.comment === 'none' || pullRequests.length === 0)
        return { told: [], untold: [] };
    const comments = paced(unpaced, clock);
    const author = comments.whoAmI().catch(() => WORKFLOW);
    const tellingOf = ({ number }) => ({
        application: inputs.application,
        author,
        row: rowFor(announcing.row, number),
    });
    const wanted = pullRequests.slice(0, inputs.maxPullRequests);
    const [{ told, reached }] = await (0,together/* together */.b)([tellAll(comments, wanted, tellingOf, warnings), author]);
    await confirmAll(comments, told, tellingOf, warnings);
    return { told, untold: pullRequests.slice(reached).map(({ number }) => number) };
}
async function tellAll(comments, wanted, tellingOf, warnings) {
    const told = [];
    let reached = 0;
    while (reached < wanted.length) {
        const { left, room } = roomFor(comments, reached);
        if (room === 0) {
            warnings.say(`comments were left out: the token has ${left} requests left in this hour`);
            break;
        }
        const batch = wanted.slice(reached, reached + room);
        const { done, failed } = await atOnce(batch, (one) => tell(comments, one.number, tellingOf(one)));
        reached += batch.length;
        told.push(...done.map(({ number, value }) => ({ number, ...value })));
        const denied = failed.find(isDenied);
        // What is missing for all is said of the first.
        const said = failed.filter((one) => one === denied || !isDenied(one));
        warnOf(said, warnings);
        if (denied !== undefined)
            return { told, reached: wanted.length };
    }
    return { told, reached };
}
/** How many may be told next; near the end of the hour's requests each is seen to leave enough. */
function roomFor(comments, reached) {
    const left = comments.left();
    if (left !== undefined && left < SPARED)
        return { left, room: 0 };
    const isAmple = left === undefined || left >= SPARED + AT_ONCE * EACH;
    return { left, room: reached === 0 && isAmple ? AT_ONCE : 1 };
}
/** Once all are told, since whoever read a comment before it was written has by then written too. */
async function confirmAll(comments, told, tellingOf, warnings) {
    const contested = told.filter(({ isContested }) => isContested);
    for (let from = 0; from < contested.length; from += AT_ONCE) {
        const batch = contested.slice(from, from + AT_ONCE);
        const { failed } = await atOnce(batch, (one) => tell_confirm(comments, one.number, one, tellingOf(one)));
        warnOf(failed, warnings);
    }
}
/** What became of each, in their order. */
async function atOnce(batch, act) {
    const ended = await (0,together/* together */.b)(batch.map(async (one) => ({ number: one.number, ...(await (0,effort/* outcomeOf */.sG)(() => act(one))) })));
    return { done: ended.filter((one) => 'value' in one), failed: ended.filter((one) => 'error' in one) };
}
function isDenied({ error }) {
    return error.code === 'permission-missing';
}
function warnOf(failed, warnings) {
    for (const { number, error } of failed)
        warnings.add(`the comment on #${number}`, error);
}
/** What came together with a pull request is the others. */
function rowFor(row, number) {
    if (row.details === null)
        return row;
    return {
        ...row,
        details: { ...row.details, together: row.details.together.filter((one) => one !== number) },
    };
}

;// CONCATENATED MODULE: ./actions/deploy-summary/spread.js
/** Nearest rank: each figure is a value that was really measured. */
function spreadOf(values) {
    const sorted = values.toSorted((a, b) => a - b);
    const rank = (share) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
    return { p50: rank(0.5), p90: rank(0.9), n: sorted.length };
}

;// CONCATENATED MODULE: ./actions/deploy-summary/changes.js


/** Finds the commits by ancestry, never by time; a direction that is known is believed. */
async function findRange(source, revision, previous, known) {
    if (previous === undefined)
        return firstRange(source, revision);
    if (previous === revision)
        return redeployRange(source, revision);
    const comparison = await source.compare(previous, revision);
    const direction = known ?? directionOf(comparison.status);
    if (direction === 'rollback' && comparison.status !== 'unknown')
        return rollbackRange(source, revision, previous);
    const last = comparison.commits.at(-1);
    const head = last?.sha === revision ? last : await source.commit(revision);
    if (comparison.status === 'unknown') {
        const remark = `The revision that was live before, ${previous}, is no longer in the repository.`;
        const commits = head === undefined ? [] : [head];
        return { direction, previous: undefined, commits, count: 1, head, remark };
    }
    const { commits, aheadBy: count } = comparison;
    return { direction, previous, commits, count, head, remark: remarkOn(comparison) };
}
function remarkOn({ status, aheadBy, behindBy, commits }) {
    const read = commits.length < aheadBy ? `Only the newest ${commits.length} of ${aheadBy} commits were read. ` : '';
    const lost = `${behindBy} ${behindBy === 1 ? 'commit that was live is' : 'commits that were live are'}`;
    const diverged = status === 'diverged'
        ? `The two revisions have no order: the changes are counted from where they part, and ${lost} not in this one.`
        : '';
    return `${read}${diverged}`.trim() || undefined;
}
/** The one commit, for a deployment that never began. */
async function rangeOfOne(source, revision) {
    return { ...(await firstRange(source, revision)), direction: 'forward', remark: undefined };
}
async function firstRange(source, revision) {
    const head = await source.commit(revision);
    const commits = head === undefined ? [] : [head];
    const remark = 'This is the first deployment on record: what came before this commit is not counted.';
    return { direction: 'first', previous: undefined, commits, count: commits.length, head, remark };
}
async function redeployRange(source, revision) {
    const head = await source.commit(revision);
    return { direction: 'redeploy', previous: revision, commits: [], count: 0, head, remark: undefined };
}
async function rollbackRange(source, revision, previous) {
    const [back, head] = await (0,together/* together */.b)([source.compare(revision, previous), source.commit(revision)]);
    return {
        direction: 'rollback',
        previous,
        commits: back.commits,
        count: back.aheadBy,
        head,
        remark: remarkOn({ ...back, status: 'ahead' }),
    };
}
function directionOf(status) {
    if (status === 'behind')
        return 'rollback';
    return status === 'identical' ? 'redeploy' : 'forward';
}
/** Adds the pull requests that brought the commits, the newest first. */
async function findChanges(source, range) {
    const found = range.commits.length === 0 ? [] : await source.pullRequestsOf(range.commits);
    const pullRequests = found.toSorted((a, b) => b.mergedAt.localeCompare(a.mergedAt) || b.number - a.number);
    const brought = new Set(pullRequests.flatMap(({ commits }) => commits));
    return { ...range, pullRequests, direct: range.commits.filter(({ sha }) => !brought.has(sha)) };
}
function withoutPullRequests(range) {
    return { ...range, pullRequests: [], direct: range.commits };
}
const NO_FIGURES = { timeToDeploy: undefined, leadTime: undefined };
function figuresOf(changes, liveAt) {
    const isNew = changes.direction === 'forward' || changes.direction === 'first';
    if (liveAt === undefined || !isNew)
        return NO_FIGURES;
    const since = (time) => elapsed(time, liveAt);
    const written = [
        ...changes.pullRequests.map(({ firstCommitAt }) => firstCommitAt),
        ...changes.direct.map(({ authoredAt }) => authoredAt),
    ];
    return {
        timeToDeploy: since(changes.head?.committedAt),
        leadTime: spreadOf(written.map(since).filter((time) => time !== undefined)).p50,
    };
}
/** Clocks differ: what would be negative is zero. */
function elapsed(from, to) {
    const milliseconds = Date.parse(to) - Date.parse(from ?? '');
    return Number.isNaN(milliseconds) ? undefined : Math.max(0, milliseconds);
}

// EXTERNAL MODULE: ./shared/domain/record.js
var domain_record = __nccwpck_require__(988);
;// CONCATENATED MODULE: ./actions/deploy-summary/record.js

// A record of this very attempt is among the newest; without a success in so many, none is looked for.
const WALKED = 60;
/** Stops at the first success: records before it cannot matter. */
async function findRecent(records, run, revision) {
    let own;
    let seen = 0;
    for await (const record of records) {
        if (own === undefined && isOwn(record, run, revision))
            own = record;
        else if ((0,domain_record/* isSuccessful */.XO)(record))
            return { own, live: record };
        seen += 1;
        if (seen >= WALKED)
            break;
    }
    return { own, live: undefined };
}
/** An attempt is over once the next one runs: what it left open is this one's to close. */
function isOwn(record, { id, attempt }, revision) {
    const { payload } = record;
    if (payload.run !== id || (revision !== undefined && payload.revision !== revision))
        return false;
    return payload.attempt === attempt || (payload.attempt < attempt && (0,domain_record/* isOpen */.nT)(record));
}
/** The payload of a record that no `promote` opened. */
function payloadOf(opening) {
    const { application, revision, previous, direction, images, run } = opening;
    return {
        schema: 1,
        application,
        direction,
        reason: null,
        revision,
        builtRevision: null,
        previousRevision: previous ?? null,
        images,
        run: run.id,
        attempt: run.attempt,
    };
}
/** When the record said exactly this already; undefined where its last word is another. */
function saidAt(record, { state, description }) {
    const last = record === undefined ? undefined : (0,domain_record/* lastWord */.bx)(record);
    return last?.state === state && last.description === description ? last.createdAt : undefined;
}
/** The older records of the environment that still say success, those of other tools too, the newest first. */
function replacedBy({ records, foreign }, environment, current, run) {
    const own = records
        .filter((record) => record.environment === environment && record.statuses[0]?.state === 'success')
        .map(({ id }) => id);
    const adopted = foreign
        .filter((record) => record.environment === environment && record.state === 'success')
        .filter((record) => record.run !== run.id)
        .map(({ id }) => id);
    return [...own, ...adopted].filter((id) => id < current).sort((a, b) => b - a);
}

// EXTERNAL MODULE: ./actions/deploy-summary/story.js + 1 modules
var deploy_summary_story = __nccwpck_require__(714);
;// CONCATENATED MODULE: ./actions/deploy-summary/close.js


/**
 * Writes the closing status, on a record of its own where nobody opened one; undefined where there is none
 * to close. A deployment that goes on is only opened.
 */
async function closeDeployment(closing) {
    const { inputs, story, deployment, range, records, runUrl: logUrl } = closing;
    if ((0,deploy_summary_story/* isProgress */.c4)(story))
        return story.ending === 'deploying' ? keepOpen(closing) : undefined;
    const isToOpen = (0,deploy_summary_story/* hasBegun */.SU)(story) && (0,deploy_summary_story/* leftATrace */.Wu)(story);
    const id = deployment.id ?? (isToOpen ? await close_open(closing) : undefined);
    if (id === undefined)
        return undefined;
    const state = (0,deploy_summary_story/* recordState */.DX)(story.ending);
    const measured = { commits: range?.count, queue: closing.queue };
    const said = { state, description: (0,deploy_summary_story/* closingOf */.r1)(story, measured) };
    const status = { ...said, logUrl };
    const before = saidAt(deployment.record, status);
    if (before !== undefined)
        return { id, at: before, wrote: false, said };
    const isLive = state === 'success' && inputs.url !== undefined;
    const written = await records.status(id, isLive ? { ...status, environmentUrl: inputs.url } : status);
    return { id, at: written.createdAt, wrote: true, said };
}
/** The time is the record's own: the end will be told by GitHub's clock too, and the runner's may be ahead of it. */
async function keepOpen(closing) {
    const { deployment, records } = closing;
    const isToOpen = deployment.id === undefined;
    const id = deployment.id ?? (await close_open(closing));
    const record = isToOpen ? await records.find(id).catch(() => undefined) : deployment.record;
    return { id, at: record?.createdAt ?? closing.now().toISOString(), wrote: isToOpen, said: undefined };
}
async function close_open({ inputs, run, deployment, range, records }) {
    const { revision, previous, images } = deployment;
    const direction = deployment.direction ?? range?.direction ?? (previous === undefined ? 'first' : 'forward');
    const opening = { application: inputs.application, revision, previous, direction, images, run };
    const { environment, production } = inputs;
    return records.open({ environment, payload: payloadOf(opening), production });
}

// EXTERNAL MODULE: ./shared/domain/images.js + 1 modules
var domain_images = __nccwpck_require__(448);
;// CONCATENATED MODULE: ./actions/deploy-summary/deployment.js






/** Undefined where the job ended before it was known what to deploy. */
async function observeDeployment(inputs, story, run, records, bestEffort) {
    const { steps } = story;
    const given = inputs.deploymentId ?? numberIn((0,deploy_summary_story/* noted */.ZT)(steps, 'promote', 'deployment-id'));
    const said = inputs.revision ?? revisionIn((0,deploy_summary_story/* noted */.ZT)(steps, 'promote', 'revision'));
    const look = () => recentOf(inputs, story, run, records, said);
    const { record, recent } = given === undefined ? ofRecent(await look()) : await lookUp(given, records, look, bestEffort);
    const revision = said ?? record?.payload.revision;
    if (revision === undefined)
        return nothingDeployed(story);
    return {
        revision,
        images: inputs.images ?? record?.payload.images ?? imagesIn((0,deploy_summary_story/* noted */.ZT)(steps, 'promote', 'image')),
        id: given ?? record?.id,
        record,
        ...(await movementOf(inputs, story, record, recent, () => bestEffort('records of other tools', () => records.adoptable(inputs.environment)))),
    };
}
function ofRecent(recent) {
    return { record: recent?.own, recent };
}
/** A record that is named is closed by its id, whether or not it can be read. */
async function lookUp(id, records, look, bestEffort) {
    const record = await bestEffort('the record', async () => {
        const found = await records.find(id);
        if (found !== undefined)
            return found;
        throw new errors/* DeliveryError */.V('github-failed', `deployment ${id} is not there, or is no record of this suite`);
    });
    if (record !== undefined)
        return { record, recent: undefined };
    const recent = await bestEffort('the records', look);
    return { record: recent?.own?.id === id ? recent.own : undefined, recent };
}
/** From what to what: said by an input or a record of ours, else by a record that is adopted. */
async function movementOf({ previousRevision }, story, record, recent, adopt) {
    if (previousRevision !== undefined)
        return { previous: previousRevision, direction: undefined };
    const recorded = previousOf(record, recent, story);
    const direction = deployment_directionOf(record, story);
    if (recorded !== undefined || !hasChanges(story))
        return { previous: recorded, direction };
    const adopted = await adopt();
    return { previous: adopted, direction: adopted === undefined ? direction : undefined };
}
/** Whether the changes since what was live before matter: what never began is told of its own commit alone. */
function hasChanges(story) {
    return (0,deploy_summary_story/* hasBegun */.SU)(story) || (0,deploy_summary_story/* isProgress */.c4)(story);
}
/** What never began has no record; asking for one would only cost requests. */
async function recentOf({ application, environment }, story, run, records, revision) {
    if (!hasChanges(story))
        return undefined;
    return findRecent(records.walk(application, environment), run, revision);
}
function previousOf(record, recent, { steps }) {
    if (record !== undefined)
        return record.payload.previousRevision ?? undefined;
    return revisionIn((0,deploy_summary_story/* noted */.ZT)(steps, 'promote', 'previous-revision')) ?? recent?.live?.payload.revision;
}
function deployment_directionOf(record, { steps }) {
    const said = record?.payload.direction ?? (0,deploy_summary_story/* noted */.ZT)(steps, 'promote', 'direction');
    return (0,domain_record/* isDirection */.CJ)(said) ? said : undefined;
}
function nothingDeployed({ ending }) {
    if (ending !== 'live' && !(0,deploy_summary_story/* isProgress */.c4)({ ending }))
        return undefined;
    throw new errors/* DeliveryError */.V('input-invalid', 'input "revision" is required: no `promote` of this job has said what was deployed');
}
function revisionIn(text) {
    return text !== undefined && (0,domain_revision/* isRevision */.oN)(text) ? text : undefined;
}
function numberIn(text) {
    return text !== undefined && /^[1-9]\d{0,15}$/.test(text) ? Number(text) : undefined;
}
function imagesIn(text) {
    if (text === undefined)
        return {};
    return Object.fromEntries([...(0,domain_images/* parseImages */.eb)(text)].map(([name, { digest }]) => [name, digest]));
}

// EXTERNAL MODULE: ./actions/deploy-summary/headline.js
var deploy_summary_headline = __nccwpck_require__(551);
// EXTERNAL MODULE: ./shared/domain/closing.js
var domain_closing = __nccwpck_require__(666);
;// CONCATENATED MODULE: ./actions/deploy-summary/dangling.js


// Asked of GitHub one by one; what is left over is for the next deployment.
const MOST = 10;
/** The records that are still open, without those of this very attempt, oldest first. */
function openRecords(records, run) {
    return records
        .filter((record) => (0,domain_record/* isOpen */.nT)(record) && !isOf(record, run))
        .toReversed()
        .slice(0, MOST);
}
function isOf({ payload }, { id, attempt }) {
    return payload.run === id && payload.attempt === attempt;
}
// "Actions limits": no run lasts longer, so that nobody has to be asked about an older one.
const LONGEST_RUN = 35 * 86_400_000;
/**
 * Closes a record whose run is over, or gone, or at a later attempt: its runner died before its `post:`
 * step could. Gives whether it did.
 */
async function reap(record, { runs, records, repositoryUrl, now }) {
    const { run, attempt } = record.payload;
    const isAncient = now.getTime() - Date.parse(record.createdAt) > LONGEST_RUN;
    if (!isAncient && !(await isOver(runs, run, attempt)))
        return false;
    await records.status(record.id, {
        state: 'error',
        description: (0,domain_closing/* formatClosing */.Z)({ failed: 'job', code: 'run-ended' }),
        logUrl: `${repositoryUrl}/actions/runs/${run}/attempts/${attempt}`,
    });
    return true;
}
async function isOver(runs, run, attempt) {
    const state = await runs.state(run);
    return state === undefined || state.isOver || state.attempt > attempt;
}

;// CONCATENATED MODULE: ./actions/deploy-summary/delivered.js


/** The deployments of an environment, oldest first; each change counts once, where it first went live. */
function deliveriesOf(history, environment) {
    const trunk = new Map(history.commits.map((commit) => [commit.sha, commit]));
    const seen = new Set();
    const records = history.records.filter((record) => record.environment === environment).toReversed();
    return records.flatMap((record) => {
        const word = (0,domain_record/* lastWord */.bx)(record);
        if (word === undefined || !OVER.has(word.state))
            return [];
        const brought = broughtBy(record, trunk);
        const changes = (brought ?? []).filter(({ sha }) => !seen.has(sha));
        for (const { sha } of changes)
            seen.add(sha);
        const closing = (0,domain_closing/* parseClosing */.h)(word.description) ?? {};
        return [
            {
                record,
                isLive: word.state === 'success',
                openedAt: Date.parse(record.createdAt),
                closedAt: Date.parse(word.createdAt),
                closing,
                changes,
                untraced: brought === undefined ? Number(closing['n'] ?? 1) : 0,
            },
        ];
    });
}
const OVER = new Set(['success', 'failure', 'error']);
/** Undefined where the way from this revision back to the one before is not known. */
function broughtBy(record, trunk) {
    const { direction, revision, previousRevision } = record.payload;
    if (!(0,domain_record/* isSuccessful */.XO)(record) || direction === 'rollback' || direction === 'redeploy')
        return [];
    if (previousRevision === null) {
        const head = trunk.get(revision);
        return head === undefined ? undefined : [head];
    }
    return between(previousRevision, revision, trunk);
}
/** The trunk's own commits between two of them, oldest first: what a merge brought is one change. */
function between(base, head, trunk) {
    const found = [];
    let at = head;
    while (at !== base) {
        const commit = at === undefined ? undefined : trunk.get(at);
        if (commit === undefined)
            return undefined;
        found.push(commit);
        at = commit.parent;
    }
    return found.reverse();
}

;// CONCATENATED MODULE: ./actions/deploy-summary/stability.js

/** `all` are the deployments of one environment, oldest first; those that ended since then are counted. */
function stabilityOf(all, since) {
    const repairs = all.map(repairOf);
    const recent = all.flatMap((delivered, at) => (delivered.closedAt >= since ? [{ delivered, at }] : []));
    const reached = recent.filter(({ delivered }) => isNew(delivered) && hasReached(delivered));
    const failures = reached
        .map(({ delivered, at }) => failureOf(delivered, all, repairs, at + 1))
        .filter((failure) => failure !== undefined);
    const recovered = failures.flatMap(({ begunAt, recoveredAt }) => recoveredAt === undefined ? [] : [Math.max(0, recoveredAt - begunAt)]);
    const live = recent.filter(({ delivered }) => delivered.isLive && delivered.record.payload.direction !== 'redeploy');
    return {
        changeFailRate: { part: failures.length, of: reached.length },
        recoveryTime: spreadOf(recovered),
        unrecovered: failures.length - recovered.length,
        reworkRate: { part: live.filter(({ at }) => repairs[at]?.isRework).length, of: live.length },
    };
}
function isNew({ record }) {
    return record.payload.direction === 'first' || record.payload.direction === 'forward';
}
/** Whether it changed the environment, live or given up; a cancel is nobody's failure. */
function hasReached({ isLive, closing, record }) {
    const isAborted = record.statuses.some(({ state }) => state === 'error');
    return isLive || (!isAborted && (closing['undo'] !== undefined || closing['failed'] === 'smoke'));
}
function repairOf({ record, changes, isLive }) {
    const isRollback = isLive && record.payload.direction === 'rollback';
    const subjects = changes.map(({ subject }) => revertedBy(subject)).filter((one) => one !== undefined);
    const isHotfix = changes.some(({ pullRequest }) => /^hotfix[/-]/.test(pullRequest?.branch ?? ''));
    return {
        isRework: isRollback || subjects.length > 0 || isHotfix,
        revision: isRollback ? (record.payload.previousRevision ?? undefined) : undefined,
        subjects: new Set(subjects),
        isHotfix,
    };
}
function failureOf(delivered, all, repairs, from) {
    const { isLive, closing, openedAt, closedAt } = delivered;
    const next = nextLive(all, from);
    if (!isLive) {
        const isUndone = closing['undo'] === 'rolled-back';
        return { begunAt: openedAt, recoveredAt: isUndone ? closedAt : all[next]?.closedAt };
    }
    const { revision } = delivered.record.payload;
    const isRepaired = ({ subjects, ...repair }, at) => at >= from &&
        (repair.revision === revision ||
            (subjects.size > 0 && delivered.changes.some(({ subject }) => subjects.has(subject))) ||
            (repair.isHotfix && at === next));
    const repair = all[repairs.findIndex(isRepaired)];
    return repair === undefined ? undefined : { begunAt: closedAt, recoveredAt: repair.closedAt };
}
function nextLive(all, from) {
    const found = all.findIndex(({ isLive }, at) => at >= from && isLive);
    return found < 0 ? all.length : found;
}
/** The subject of what a commit takes back; git and GitHub both write `Revert "…"`, and a squash adds a number. */
function revertedBy(subject) {
    return /^Revert "(.+)"(?: \(#\d+\))?$/.exec(subject)?.[1];
}

;// CONCATENATED MODULE: ./actions/deploy-summary/stages.js



/** Splits the way of each change: review, queue, build, then each environment and the wait before it, and smoke. */
function stagesOf(history, live) {
    const byRevision = Map.groupBy(history.records.filter(domain_record/* isSuccessful */.XO).toReversed(), ({ payload }) => payload.revision);
    const parts = live.flatMap((delivered) => {
        const { revision } = delivered.record.payload;
        const way = (byRevision.get(revision) ?? []).filter(({ id }) => id <= delivered.record.id);
        const head = delivered.changes.findLast(({ sha }) => sha === revision);
        return delivered.changes.flatMap((change) => [...beforeRecords(change, head, way[0]), ...along(way)]);
    });
    const grouped = Map.groupBy(parts, ([name]) => name);
    return [...grouped]
        .map(([name, found]) => [name, spreadOf(found.map(([, time]) => Math.max(0, time)))])
        .sort(([a], [b]) => rankOf(a) - rankOf(b));
}
const BEFORE = ['review', 'queue and build', 'queue', 'build'];
/** What comes before the environments comes first; these follow in the order of their deployments. */
function rankOf(name) {
    const at = BEFORE.indexOf(name);
    return at < 0 ? BEFORE.length : at;
}
/** Review, and what comes between the commit and the first environment; queue and build are told apart where that is known. */
function beforeRecords(change, head, first) {
    const committed = Date.parse(change.committedAt);
    const written = Date.parse(change.pullRequest?.firstCommitAt ?? '');
    const review = Number.isNaN(written) ? [] : [['review', committed - written]];
    if (first === undefined)
        return review;
    const opened = Date.parse(first.createdAt);
    const queued = Number(closingOf(first)['queue'] ?? Number.NaN) * 1_000;
    if (Number.isNaN(queued) || head === undefined)
        return [...review, ['queue and build', opened - committed]];
    const begun = Date.parse(head.committedAt) + queued;
    return [...review, ['queue', begun - committed], ['build', opened - begun]];
}
function along(way) {
    return way.flatMap((record, at) => {
        const before = way[at - 1];
        const opened = Date.parse(record.createdAt);
        const wait = before === undefined ? [] : [[`before ${record.environment}`, opened - closedAt(before)]];
        const smoked = Number(closingOf(record)['smoke'] ?? Number.NaN) * 1_000;
        const smoke = Number.isNaN(smoked) ? [] : [[`smoke in ${record.environment}`, smoked]];
        const whole = closedAt(record) - opened;
        return [...wait, [record.environment, whole - (Number.isNaN(smoked) ? 0 : smoked)], ...smoke];
    });
}
function closingOf(record) {
    return (0,domain_closing/* parseClosing */.h)((0,domain_record/* lastWord */.bx)(record)?.description ?? '') ?? {};
}
function closedAt(record) {
    return Date.parse((0,domain_record/* lastWord */.bx)(record)?.createdAt ?? record.createdAt);
}

;// CONCATENATED MODULE: ./actions/deploy-summary/delivery.js




const DAY = 86_400_000;
/** Since when records count, ISO 8601. */
function windowStart({ now, days }) {
    return new Date(now.getTime() - days * DAY).toISOString();
}
/** Computes all figures of an environment from its records and the trunk. */
function deliveryFigures(history, window) {
    const since = Date.parse(windowStart(window));
    const all = deliveriesOf(history, window.environment);
    const recent = all.filter(({ closedAt }) => closedAt >= since);
    const live = recent.filter(({ isLive }) => isLive);
    const isNew = ({ record: { payload } }) => payload.direction === 'first' || payload.direction === 'forward';
    const deployments = live.filter(isNew).length;
    const ended = (direction) => live.filter(({ record }) => record.payload.direction === direction).length;
    const times = changeTimes(live);
    return {
        days: window.days,
        deployments,
        perWeek: (deployments * 7) / window.days,
        rollbacks: ended('rollback'),
        redeployments: ended('redeploy'),
        aborted: recent.filter(({ record }) => record.statuses.some(({ state }) => state === 'error')).length,
        timeToDeploy: spreadOf(times.map(({ timeToDeploy }) => Math.max(0, timeToDeploy))),
        leadTime: spreadOf(times.map(({ leadTime }) => Math.max(0, leadTime))),
        stages: stagesOf(history, live),
        stability: stabilityOf(all, since),
        untraced: live.reduce((sum, { untraced }) => sum + untraced, 0),
        clamped: times.filter(({ timeToDeploy, leadTime }) => timeToDeploy < 0 || leadTime < 0).length,
        isComplete: history.isComplete,
    };
}
/** One entry a change, batch-mates included. */
function changeTimes(live) {
    return live.flatMap(({ changes, closedAt }) => changes.map(({ committedAt, authoredAt, pullRequest }) => ({
        timeToDeploy: closedAt - Date.parse(committedAt),
        leadTime: closedAt - Date.parse(pullRequest?.firstCommitAt ?? authoredAt),
    })));
}

;// CONCATENATED MODULE: ./actions/deploy-summary/looking-back.js






const NOTHING_SEEN = {
    ladder: [],
    commits: [],
    delivery: undefined,
    reaped: [],
    records: [],
};
// As long as DORA's own quick check looks back.
const DAYS = 30;
/** Reads the records once, makes inactive what is replaced, closes what dead runs left open, and computes the figures. */
async function lookBack(looking) {
    const { inputs, ports, bestEffort, warnings, now } = looking;
    const { application, environment } = inputs;
    const since = windowStart({ now, days: DAYS });
    const read = await bestEffort('older records and delivery figures', () => ports.history.read({ application, environment, since }));
    if (read === undefined)
        return NOTHING_SEEN;
    const { denied } = read;
    const history = withOwn(read.history, looking.closed);
    if (denied !== undefined)
        warnings.add('delivery figures', denied);
    const [, reaped] = await (0,together/* together */.b)([deactivate((0,effort/* apart */.zZ)(looking), history), reapAll((0,effort/* apart */.zZ)(looking), history)]);
    return {
        ladder: ladderOf(history),
        commits: history.commits,
        delivery: denied === undefined ? deliveryFigures(history, { environment, now, days: DAYS }) : undefined,
        reaped,
        records: history.records,
    };
}
/** GitHub may answer from before the record was closed. */
function withOwn(history, closed) {
    const records = history.records.map((record) => {
        if (record.id !== closed?.id || closed.said === undefined || !(0,domain_record/* isOpen */.nT)(record))
            return record;
        return { ...record, statuses: [{ ...closed.said, createdAt: closed.at }, ...record.statuses] };
    });
    return { ...history, records };
}
async function deactivate(looking, history) {
    const { inputs, story, closed, run, ports, bestEffort } = looking;
    if (story.ending !== 'live' || closed === undefined)
        return;
    const replaced = replacedBy(history, inputs.environment, closed.id, run);
    if (replaced.length > 0)
        await bestEffort('older records', () => ports.records.deactivate(replaced));
}
async function reapAll(looking, history) {
    const { run, ports, repositoryUrl, closed, now, bestEffort } = looking;
    const reaped = [];
    for (const record of openRecords(history.records, run)) {
        if (record.id === closed?.id)
            continue;
        const isReaped = await bestEffort('records that other runs have left open', () => reap(record, { runs: ports.runs, records: ports.records, repositoryUrl, now }));
        if (isReaped === true)
            reaped.push(record);
    }
    return reaped;
}
function ladderOf({ records }) {
    const byEnvironment = Map.groupBy(records.toReversed(), ({ environment }) => environment);
    return [...byEnvironment.values()].flatMap((oldestFirst) => oldestFirst.findLast(domain_record/* isSuccessful */.XO) ?? []);
}

// EXTERNAL MODULE: ./shared/domain/digest.js
var domain_digest = __nccwpck_require__(245);
;// CONCATENATED MODULE: ./actions/deploy-summary/news.js


/** The line to tell on the pull requests of the changes; undefined where nothing is new for them. */
function rowOf(news) {
    const state = stateOf(news);
    if (state === undefined)
        return undefined;
    const { environment, run, story, deployment, figures } = news;
    const at = toSeconds(news.at);
    return {
        environment,
        state,
        revision: state === 'rolled-back' ? (deployment.previous ?? deployment.revision) : deployment.revision,
        at,
        firstAt: at,
        took: tookOf(news),
        run: run.id,
        attempt: run.attempt,
        runUrl: news.runUrl,
        url: orNull(news.url),
        failedAt: orNull(story.failedAt),
        undo: story.undo,
        other: orNull(otherOf(state, news)),
        reason: orNull(reasonOf(state, deployment.record, story)),
        timeToDeploy: orNull(state === 'live' ? figures.timeToDeploy : undefined),
        details: (0,deploy_summary_story/* hasBegun */.SU)(story) && !(0,deploy_summary_story/* isProgress */.c4)(story) ? detailsOf(news) : null,
    };
}
function orNull(value) {
    return value ?? null;
}
function detailsOf({ story, deployment, changes, figures }) {
    const images = Object.entries(deployment.images).map(([name, digest]) => [name, (0,domain_digest/* shortDigest */.VK)(digest)]);
    return {
        images: Object.fromEntries(images),
        chart: orNull(story.chartVersion),
        helm: orNull(story.helmRevision),
        smoke: orNull(story.steps.find(({ action }) => action === 'smoke')?.headline.slice(0, 500)),
        together: changes.pullRequests.map(({ number }) => number),
        previous: orNull(changes.direction === 'rollback' ? deployment.revision : changes.previous),
        leadTime: orNull(figures.leadTime),
    };
}
/** A rollback is news for what it takes back; a rollback that failed, or a redeployment, is none. */
function stateOf({ story, changes }) {
    const { ending } = story;
    if (!(0,deploy_summary_story/* hasBegun */.SU)(story) && !(0,deploy_summary_story/* isProgress */.c4)(story))
        return ending;
    if (changes.direction === 'redeploy')
        return undefined;
    if (changes.direction === 'rollback')
        return ending === 'live' ? 'rolled-back' : undefined;
    return ending;
}
function otherOf(state, { deployment, story }) {
    if (state === 'rolled-back')
        return deployment.revision;
    if (state === 'live' || (0,deploy_summary_story/* isProgress */.c4)(story))
        return undefined;
    return deployment.previous ?? (0,deploy_summary_story/* noted */.ZT)(story.steps, 'promote', 'previous-revision');
}
function reasonOf(state, record, { steps }) {
    if (state === 'rolled-back')
        return record?.payload.reason ?? undefined;
    return state === 'refused' ? steps.find(({ verdict }) => verdict === 'refused')?.reasonCode : undefined;
}
/** From the record's opening, else the first step's begin, to the end; nothing for what never began. */
function tookOf({ story, deployment, at }) {
    if (!(0,deploy_summary_story/* hasBegun */.SU)(story) || (0,deploy_summary_story/* isProgress */.c4)(story))
        return null;
    const opened = deployment.record?.createdAt ?? story.steps[0]?.startedAt;
    return opened === undefined ? null : Math.max(0, Date.parse(at) - Date.parse(opened));
}
// GitHub's times have no fractions; as text they must not be mixed with times that do.
function toSeconds(time) {
    return time.replace(/\.\d+Z$/, 'Z');
}

;// CONCATENATED MODULE: ./actions/deploy-summary/notify.js

/** What is worth a message: a deployment that failed, and the first that goes well after one. */
function newsOf({ ending }, records, environment, own) {
    if (ending === 'failed')
        return 'failure';
    if (ending !== 'live')
        return undefined;
    const before = records.find((record) => record.environment === environment && record.id < own && !(0,domain_record/* isOpen */.nT)(record));
    return before !== undefined && !(0,domain_record/* isSuccessful */.XO)(before) && hasFailed(before) ? 'recovery' : undefined;
}
/** A cancelled deployment alarmed nobody. */
function hasFailed({ statuses }) {
    return statuses.some(({ state }) => state === 'failure');
}
/** Plain JSON with the one key that Slack, Mattermost, Rocket.Chat, Google Chat and Discord's `/slack` address take. */
function messageOf(news, { application }, headline, runUrl) {
    const title = news === 'failure' ? 'Deployment failed' : 'Recovered';
    return { text: `${title}: ${plain(application)}: ${plain(headline)}\n${runUrl}` };
}
// Chat tools find mentions in `<!here>`, `@everyone` and the like, whoever wrote them.
function plain(text) {
    return text
        .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('@', '@\u2060')
        .slice(0, 1_000);
}

;// CONCATENATED MODULE: ./actions/deploy-summary/stage-times.js
/** Where the time went, from the commit on the trunk to now: the wait before the run, its jobs, this job's steps. */
function stageTimes({ committedAt, jobs, steps, now }) {
    const begin = Math.min(...jobs.map(({ startedAt }) => Date.parse(startedAt)));
    const committed = Date.parse(committedAt ?? '');
    const waited = Number.isFinite(begin) && committed < begin
        ? [{ name: 'queue', group: 'commit', from: committed, to: begin, isBad: false }]
        : [];
    return [...waited, ...jobs.map((job) => jobTime(job, now)), ...steps.map(stepTime)];
}
/** Whole seconds from the commit to the begin of the run's first job; undefined where one is not known. */
function queueSeconds(committedAt, jobs) {
    const begin = Math.min(...jobs.map(({ startedAt }) => Date.parse(startedAt)));
    const queue = Math.round((begin - Date.parse(committedAt ?? '')) / 1_000);
    return Number.isFinite(queue) ? Math.max(0, queue) : undefined;
}
function jobTime({ name, startedAt, endedAt, conclusion }, now) {
    const from = Date.parse(startedAt);
    const to = endedAt === undefined ? now.getTime() : Date.parse(endedAt);
    const isBad = conclusion === 'failure' || conclusion === 'timed_out' || conclusion === 'cancelled';
    return { name, group: 'jobs', from, to: Math.max(from, to), isBad };
}
function stepTime({ action, verdict, startedAt, endedAt }) {
    const from = Date.parse(startedAt);
    const isBad = verdict === 'failed' || verdict === 'refused';
    return { name: action, group: 'steps', from, to: Math.max(from, Date.parse(endedAt)), isBad };
}

;// CONCATENATED MODULE: ./actions/deploy-summary/summary.js












const NOBODY = { row: undefined, told: [], untold: [] };
const UNKNOWN = {
    deployment: undefined,
    closed: undefined,
    changes: undefined,
    figures: NO_FIGURES,
    times: [],
    ...NOBODY,
};
/** Closes the record, which must succeed, and tells of it, as far as possible. */
async function summarize(inputs, around, ports) {
    const warnings = (0,effort/* collectWarnings */._c)();
    const story = (0,deploy_summary_story/* tellStory */.F5)(inputs.status, around.notes);
    const step = { inputs, around, ports, story, warnings, bestEffort: (0,effort/* warnInto */.L4)(warnings) };
    const observed = await (0,effort/* outcomeOf */.sG)(() => observeDeployment(inputs, story, around.run, ports.records, step.bestEffort));
    if ('value' in observed && observed.value !== undefined) {
        const told = await closeAndTell({ ...step, deployment: observed.value });
        return { ...told, warnings: warnings.all() };
    }
    const notClosed = 'error' in observed ? observed.error : undefined;
    const looked = await lookBackFrom(step, undefined);
    return { ...UNKNOWN, ...looked, story, notClosed, warnings: warnings.all() };
}
/**
 * The record first: nothing else is written before. Then the records of others, the message, and the comments,
 * which take their time; none waits for what it does not need.
 */
async function closeAndTell(known) {
    // Their warnings stand in this order, whatever ends first.
    const about = {
        range: (0,effort/* apart */.zZ)(known),
        jobs: (0,effort/* apart */.zZ)(known),
        records: (0,effort/* apart */.zZ)(known),
        pullRequests: (0,effort/* apart */.zZ)(known),
        message: (0,effort/* apart */.zZ)(known),
        comments: (0,effort/* apart */.zZ)(known),
    };
    const [range, jobs] = await (0,together/* together */.b)([rangeOf(about.range), jobsOf(about.jobs)]);
    const now = known.ports.clock.now();
    const closing = summary_close(known, range, jobs);
    const finding = changesIn(about.pullRequests, range);
    const knowing = (0,together/* together */.b)([closing, finding]).then(([ended, changes]) => factsOf(known, ended, changes, { jobs, now }));
    const looking = closing.then(({ closed }) => lookBackFrom(about.records, closed));
    const sending = (0,together/* together */.b)([knowing, looking]).then(([facts, looked]) => notify(about.message, { ...facts, ...looked }));
    const announcing = knowing.then((facts) => announceTo(about.comments, facts));
    const [facts, looked, announced] = await (0,together/* together */.b)([knowing, looking, announcing, sending]);
    return { ...facts, ...looked, ...announced };
}
async function summary_close(known, range, jobs) {
    const { inputs, around, ports, story, deployment } = known;
    const queue = queueSeconds(committedAt(known, range), jobs);
    const now = () => ports.clock.now();
    const closing = await (0,effort/* outcomeOf */.sG)(() => closeDeployment({ inputs, ...around, story, deployment, range, queue, now, records: ports.records }));
    return {
        closed: 'value' in closing ? closing.value : undefined,
        notClosed: 'error' in closing ? closing.error : undefined,
    };
}
/** When the commit came to the trunk, where that is what started the run. */
function committedAt({ around, deployment }, range) {
    return around.run.pushed === deployment.revision ? range?.head?.committedAt : undefined;
}
function factsOf(known, ended, changes, { jobs, now }) {
    const { story, deployment } = known;
    const course = { committedAt: committedAt(known, changes), jobs, steps: story.steps, now };
    const times = (0,deploy_summary_story/* isProgress */.c4)(story) ? [] : stageTimes(course);
    const at = ended.closed?.at ?? story.steps.at(-1)?.endedAt ?? now.toISOString();
    const liveAt = story.ending === 'live' ? at : undefined;
    const figures = changes === undefined ? NO_FIGURES : figuresOf(changes, liveAt);
    return { story, deployment, ...ended, changes, figures, times, at };
}
async function announceTo(known, { changes, figures, at }) {
    const { inputs, around, ports, story, deployment, warnings } = known;
    if (changes === undefined)
        return NOBODY;
    const { environment, url } = inputs;
    const row = rowOf({ environment, url, ...around, story, deployment, changes, figures, at });
    if (row === undefined)
        return NOBODY;
    const announcing = { inputs, changes, row, warnings, clock: ports.clock };
    return { row, ...(await announce(ports.comments, announcing)) };
}
/** What never began is told only on the pull requests of its own commit. */
async function rangeOf({ ports, story, deployment, bestEffort }) {
    const { revision, previous, direction } = deployment;
    return bestEffort('the changes', () => hasChanges(story)
        ? findRange(ports.changes, revision, previous, direction)
        : rangeOfOne(ports.changes, revision));
}
async function changesIn({ ports, bestEffort }, range) {
    if (range === undefined)
        return undefined;
    const found = await bestEffort('the pull requests', () => findChanges(ports.changes, range));
    return found ?? withoutPullRequests(range);
}
async function jobsOf({ around, ports, story, bestEffort }) {
    if ((0,deploy_summary_story/* isProgress */.c4)(story))
        return [];
    return (await bestEffort('the times of the jobs', () => ports.runs.jobs(around.run.id))) ?? [];
}
async function lookBackFrom(step, closed) {
    const { inputs, around, ports, story, warnings, bestEffort } = step;
    if ((0,deploy_summary_story/* isProgress */.c4)(story))
        return NOTHING_SEEN;
    const { run, repositoryUrl } = around;
    const now = ports.clock.now();
    return lookBack({ inputs, story, closed, run, repositoryUrl, ports, now, warnings, bestEffort });
}
/** One message for each deployment: only the step that closed the record sends it. */
async function notify({ inputs, around, ports, story, bestEffort }, facts) {
    const { webhook } = ports;
    const { closed } = facts;
    if (webhook === undefined || closed === undefined || !closed.wrote)
        return;
    const news = newsOf(story, facts.records, inputs.environment, closed.id);
    if (news === undefined)
        return;
    const message = messageOf(news, inputs, (0,deploy_summary_headline/* headlineOf */.g)(inputs, facts), around.runUrl);
    await bestEffort('the message to the webhook', () => webhook.send(message));
}


/***/ }),

/***/ 151:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ undoText),
/* harmony export */   r: () => (/* binding */ stateText)
/* harmony export */ });
/* harmony import */ var _shared_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(906);
/* harmony import */ var _shared_domain_revision_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(808);


/** One cell: what happened and, where it is not this change, what runs there. */
function stateText(row) {
    const other = row.other === null ? undefined : (0,_shared_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_shared_domain_revision_js__WEBPACK_IMPORTED_MODULE_1__/* .shortRevision */ .w7)(row.other));
    switch (row.state) {
        case 'waiting':
            return 'waiting for approval';
        case 'queued':
            return 'queued';
        case 'deploying':
            return 'deploying';
        case 'skipped':
            return `skipped${because(row.reason)}`;
        case 'live':
            return 'live';
        case 'rolled-back':
            return `rolled back to ${other ?? 'an earlier release'}${because(row.reason)}`;
        case 'failed':
            return `failed${at(row.failedAt)}${undoText(row.undo, other)}`;
        case 'cancelled':
            return `cancelled${at(row.failedAt)}${undoText(row.undo, other)}`;
        case 'superseded':
            return other === undefined ? 'superseded by a newer revision' : `superseded by ${other}`;
        case 'refused':
            return `refused${because(row.reason)}`;
    }
}
function at(step) {
    return step === null || step === 'job' ? '' : ` at ${(0,_shared_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeText */ .X1)(step)}`;
}
function because(reason) {
    return reason === null || reason === '' ? '' : `: ${(0,_shared_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeText */ .X1)((0,_shared_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)(reason, 200))}`;
}
/** What became of it, and what runs now; `other` is the revision before. */
function undoText(undo, other) {
    switch (undo) {
        case 'rolled-back':
            return other === undefined ? ', rolled back' : `, rolled back; still live: ${other}`;
        case 'not-needed':
            return other === undefined ? ', nothing was changed' : `; still live: ${other}`;
        case 'unhealthy':
            return `, rolled back${other === undefined ? '' : ` to ${other}`}, which does not answer as it should`;
        case 'failed':
            return ', and rolling back failed too';
        case 'none':
            return ', not undone';
        case 'unknown':
            return other === undefined ? '' : `; live before: ${other}`;
    }
}


/***/ }),

/***/ 972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ DeliveryError),
/* harmony export */   b: () => (/* binding */ messageOf)
/* harmony export */ });
/** A broken tool, input or service; its message is written for the person who reads the workflow's log. */
class DeliveryError extends Error {
    name = 'DeliveryError';
    code;
    cure;
    place;
    constructor(code, message, { cure, place, ...options } = {}) {
        super(message, options);
        this.code = code;
        this.cure = cure;
        this.place = place;
    }
}
/** The message of whatever was thrown. */
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}


/***/ }),

/***/ 906:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   X1: () => (/* binding */ escapeText),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   ml: () => (/* binding */ shorten),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
// U+2060 keeps text readable while GitHub finds no mention, reference, keyword, link or emoji in it.
const BREAK = '\u2060';
/**
 * Makes foreign text safe inside Markdown prose, lists and table cells: no HTML, no table, list, emphasis
 * or formula syntax, no mention, no cross-reference, no link, one line.
 */
function escapeText(text) {
    return separate(oneLine(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'))
        .replaceAll(/[\\`*_{}[\]()|~$]/g, (sign) => `\\${sign}`)
        .replace(/^[-+=]/, (sign) => `\\${sign}`)
        .replace(/^(\d{1,9})(?=[.)\\])/, `$1${BREAK}`);
}
/** Foreign text inside an HTML tag, where GitHub reads no Markdown but still finds mentions and references. */
function escapeHtml(text) {
    return separate(oneLine(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'));
}
/** Foreign text with an end that a reader can see, cut before it is escaped: never inside an escape. */
function shorten(text, length) {
    const signs = [...text];
    return signs.length <= length ? text : `${signs.slice(0, length - 1).join('')}…`;
}
/** An inline code span whose fence is longer than any run of backticks inside. */
function code(text) {
    const line = oneLine(text);
    if (line === '')
        return '';
    const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length));
    const fence = '`'.repeat(longest + 1);
    return longest === 0 ? `${fence}${line}${fence}` : `${fence} ${line} ${fence}`;
}
/** A fenced block that its content cannot close. */
function codeBlock(text, language = '') {
    const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
    const fence = '`'.repeat(longest + 1);
    return `${fence}${language}\n${text.replaceAll('\r', '')}\n${fence}`;
}
/** A link whose text is escaped and whose address must be http(s); else the text alone. */
function link(text, url) {
    const safe = /^https?:\/\/[^\s<>()|`\\[\]\p{Cc}\p{Cf}]+$/u.test(url);
    return safe ? `[${escapeText(text)}](${url})` : escapeText(text);
}
/** A table of cells that are Markdown already: escape foreign text before; code spans may hold a `|`. */
function table(header, rows) {
    const line = (cells) => `| ${cells.map(escapeBars).join(' | ')} |`;
    return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}
/** A folded section. */
function details(summary, body) {
    return `<details><summary>${escapeHtml(summary)}</summary>\n\n${body}\n\n</details>`;
}
// GFM, "Tables": a bar ends the cell, also inside code, unless a backslash stands before it.
function escapeBars(cell) {
    return cell.replaceAll(/(\\*)\|/g, (bar, slashes) => slashes.length % 2 === 1 ? bar : `${slashes}\\|`);
}
function oneLine(text) {
    return text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}
function separate(text) {
    return text
        .replaceAll('@', `@${BREAK}`)
        .replaceAll('#', `#${BREAK}`)
        .replaceAll(/\b(https?|ftp|www)(:\/\/|\.)/gi, `$1${BREAK}$2`)
        .replaceAll(/\bGH-(?=\d)/gi, (prefix) => `${prefix}${BREAK}`)
        .replaceAll(/:(?=[\w+-]+:)/g, `:${BREAK}`);
}


/***/ }),

/***/ 408:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  C: () => (/* binding */ runAction)
});

// UNUSED EXPORTS: runPost

;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");
;// CONCATENATED MODULE: external "os"
const external_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");
;// CONCATENATED MODULE: ../../node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function utils_toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function utils_toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ../../node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function command_issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_namespaceObject.EOL);
}
function command_issue(name, message = '') {
    command_issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
;// CONCATENATED MODULE: external "crypto"
const external_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");
;// CONCATENATED MODULE: external "fs"
const external_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");
;// CONCATENATED MODULE: ../../node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function file_command_issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_namespaceObject.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_namespaceObject.appendFileSync(filePath, `${utils_toCommandValue(message)}${external_os_namespaceObject.EOL}`, {
        encoding: 'utf8'
    });
}
function file_command_prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`;
    const convertedValue = utils_toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_namespaceObject.EOL}${convertedValue}${external_os_namespaceObject.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
;// CONCATENATED MODULE: external "path"
const external_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");
;// CONCATENATED MODULE: ../../node_modules/@actions/core/lib/oidc-utils.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



class oidc_utils_OidcClient {
    static createHttpClient(allowRetry = true, maxRetry = 10) {
        const requestOptions = {
            allowRetries: allowRetry,
            maxRetries: maxRetry
        };
        return new HttpClient('actions/oidc-client', [new BearerCredentialHandler(oidc_utils_OidcClient.getRequestToken())], requestOptions);
    }
    static getRequestToken() {
        const token = process.env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
        if (!token) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_TOKEN env variable');
        }
        return token;
    }
    static getIDTokenUrl() {
        const runtimeUrl = process.env['ACTIONS_ID_TOKEN_REQUEST_URL'];
        if (!runtimeUrl) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable');
        }
        return runtimeUrl;
    }
    static getCall(id_token_url) {
        return __awaiter(this, void 0, void 0, function* () {
            var _a;
            const httpclient = oidc_utils_OidcClient.createHttpClient();
            const res = yield httpclient
                .getJson(id_token_url)
                .catch(error => {
                throw new Error(`Failed to get ID Token. \n 
        Error Code : ${error.statusCode}\n 
        Error Message: ${error.message}`);
            });
            const id_token = (_a = res.result) === null || _a === void 0 ? void 0 : _a.value;
            if (!id_token) {
                throw new Error('Response json body do not have ID Token field');
            }
            return id_token;
        });
    }
    static getIDToken(audience) {
        return __awaiter(this, void 0, void 0, function* () {
            try {
                // New ID Token is requested from action service
                let id_token_url = oidc_utils_OidcClient.getIDTokenUrl();
                if (audience) {
                    const encodedAudience = encodeURIComponent(audience);
                    id_token_url = `${id_token_url}&audience=${encodedAudience}`;
                }
                debug(`ID token url is ${id_token_url}`);
                const id_token = yield oidc_utils_OidcClient.getCall(id_token_url);
                setSecret(id_token);
                return id_token;
            }
            catch (error) {
                throw new Error(`Error message: ${error.message}`);
            }
        });
    }
}
//# sourceMappingURL=oidc-utils.js.map
;// CONCATENATED MODULE: ../../node_modules/@actions/core/lib/summary.js
var summary_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { access, appendFile, writeFile } = external_fs_namespaceObject.promises;
const SUMMARY_ENV_VAR = 'GITHUB_STEP_SUMMARY';
const SUMMARY_DOCS_URL = 'https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-job-summary';
class Summary {
    constructor() {
        this._buffer = '';
    }
    /**
     * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
     * Also checks r/w permissions.
     *
     * @returns step summary file path
     */
    filePath() {
        return summary_awaiter(this, void 0, void 0, function* () {
            if (this._filePath) {
                return this._filePath;
            }
            const pathFromEnv = process.env[SUMMARY_ENV_VAR];
            if (!pathFromEnv) {
                throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
            }
            try {
                yield access(pathFromEnv, external_fs_namespaceObject.constants.R_OK | external_fs_namespaceObject.constants.W_OK);
            }
            catch (_a) {
                throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
            }
            this._filePath = pathFromEnv;
            return this._filePath;
        });
    }
    /**
     * Wraps content in an HTML tag, adding any HTML attributes
     *
     * @param {string} tag HTML tag to wrap
     * @param {string | null} content content within the tag
     * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
     *
     * @returns {string} content wrapped in HTML element
     */
    wrap(tag, content, attrs = {}) {
        const htmlAttrs = Object.entries(attrs)
            .map(([key, value]) => ` ${key}="${value}"`)
            .join('');
        if (!content) {
            return `<${tag}${htmlAttrs}>`;
        }
        return `<${tag}${htmlAttrs}>${content}</${tag}>`;
    }
    /**
     * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
     *
     * @param {SummaryWriteOptions} [options] (optional) options for write operation
     *
     * @returns {Promise<Summary>} summary instance
     */
    write(options) {
        return summary_awaiter(this, void 0, void 0, function* () {
            const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
            const filePath = yield this.filePath();
            const writeFunc = overwrite ? writeFile : appendFile;
            yield writeFunc(filePath, this._buffer, { encoding: 'utf8' });
            return this.emptyBuffer();
        });
    }
    /**
     * Clears the summary buffer and wipes the summary file
     *
     * @returns {Summary} summary instance
     */
    clear() {
        return summary_awaiter(this, void 0, void 0, function* () {
            return this.emptyBuffer().write({ overwrite: true });
        });
    }
    /**
     * Returns the current summary buffer as a string
     *
     * @returns {string} string of summary buffer
     */
    stringify() {
        return this._buffer;
    }
    /**
     * If the summary buffer is empty
     *
     * @returns {boolen} true if the buffer is empty
     */
    isEmptyBuffer() {
        return this._buffer.length === 0;
    }
    /**
     * Resets the summary buffer without writing to summary file
     *
     * @returns {Summary} summary instance
     */
    emptyBuffer() {
        this._buffer = '';
        return this;
    }
    /**
     * Adds raw text to the summary buffer
     *
     * @param {string} text content to add
     * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
     *
     * @returns {Summary} summary instance
     */
    addRaw(text, addEOL = false) {
        this._buffer += text;
        return addEOL ? this.addEOL() : this;
    }
    /**
     * Adds the operating system-specific end-of-line marker to the buffer
     *
     * @returns {Summary} summary instance
     */
    addEOL() {
        return this.addRaw(external_os_namespaceObject.EOL);
    }
    /**
     * Adds an HTML codeblock to the summary buffer
     *
     * @param {string} code content to render within fenced code block
     * @param {string} lang (optional) language to syntax highlight code
     *
     * @returns {Summary} summary instance
     */
    addCodeBlock(code, lang) {
        const attrs = Object.assign({}, (lang && { lang }));
        const element = this.wrap('pre', this.wrap('code', code), attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML list to the summary buffer
     *
     * @param {string[]} items list of items to render
     * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
     *
     * @returns {Summary} summary instance
     */
    addList(items, ordered = false) {
        const tag = ordered ? 'ol' : 'ul';
        const listItems = items.map(item => this.wrap('li', item)).join('');
        const element = this.wrap(tag, listItems);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML table to the summary buffer
     *
     * @param {SummaryTableCell[]} rows table rows
     *
     * @returns {Summary} summary instance
     */
    addTable(rows) {
        const tableBody = rows
            .map(row => {
            const cells = row
                .map(cell => {
                if (typeof cell === 'string') {
                    return this.wrap('td', cell);
                }
                const { header, data, colspan, rowspan } = cell;
                const tag = header ? 'th' : 'td';
                const attrs = Object.assign(Object.assign({}, (colspan && { colspan })), (rowspan && { rowspan }));
                return this.wrap(tag, data, attrs);
            })
                .join('');
            return this.wrap('tr', cells);
        })
            .join('');
        const element = this.wrap('table', tableBody);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds a collapsable HTML details element to the summary buffer
     *
     * @param {string} label text for the closed state
     * @param {string} content collapsable content
     *
     * @returns {Summary} summary instance
     */
    addDetails(label, content) {
        const element = this.wrap('details', this.wrap('summary', label) + content);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML image tag to the summary buffer
     *
     * @param {string} src path to the image you to embed
     * @param {string} alt text description of the image
     * @param {SummaryImageOptions} options (optional) addition image attributes
     *
     * @returns {Summary} summary instance
     */
    addImage(src, alt, options) {
        const { width, height } = options || {};
        const attrs = Object.assign(Object.assign({}, (width && { width })), (height && { height }));
        const element = this.wrap('img', null, Object.assign({ src, alt }, attrs));
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML section heading element
     *
     * @param {string} text heading text
     * @param {number | string} [level=1] (optional) the heading level, default: 1
     *
     * @returns {Summary} summary instance
     */
    addHeading(text, level) {
        const tag = `h${level}`;
        const allowedTag = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(tag)
            ? tag
            : 'h1';
        const element = this.wrap(allowedTag, text);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML thematic break (<hr>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addSeparator() {
        const element = this.wrap('hr', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML line break (<br>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addBreak() {
        const element = this.wrap('br', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML blockquote to the summary buffer
     *
     * @param {string} text quote text
     * @param {string} cite (optional) citation url
     *
     * @returns {Summary} summary instance
     */
    addQuote(text, cite) {
        const attrs = Object.assign({}, (cite && { cite }));
        const element = this.wrap('blockquote', text, attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML anchor tag to the summary buffer
     *
     * @param {string} text link text/content
     * @param {string} href hyperlink
     *
     * @returns {Summary} summary instance
     */
    addLink(text, href) {
        const element = this.wrap('a', text, { href });
        return this.addRaw(element).addEOL();
    }
}
const _summary = new Summary();
/**
 * @deprecated use `core.summary`
 */
const markdownSummary = (/* unused pure expression or super */ null && (_summary));
const summary_summary = _summary;
//# sourceMappingURL=summary.js.map
;// CONCATENATED MODULE: ../../node_modules/@actions/core/lib/path-utils.js

/**
 * toPosixPath converts the given path to the posix form. On Windows, \\ will be
 * replaced with /.
 *
 * @param pth. Path to transform.
 * @return string Posix path.
 */
function toPosixPath(pth) {
    return pth.replace(/[\\]/g, '/');
}
/**
 * toWin32Path converts the given path to the win32 form. On Linux, / will be
 * replaced with \\.
 *
 * @param pth. Path to transform.
 * @return string Win32 path.
 */
function toWin32Path(pth) {
    return pth.replace(/[/]/g, '\\');
}
/**
 * toPlatformPath converts the given path to a platform-specific path. It does
 * this by replacing instances of / and \ with the platform-specific path
 * separator.
 *
 * @param pth The path to platformize.
 * @return string The platform-specific path.
 */
function toPlatformPath(pth) {
    return pth.replace(/[/\\]/g, path.sep);
}
//# sourceMappingURL=path-utils.js.map
;// CONCATENATED MODULE: external "string_decoder"
const external_string_decoder_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");
;// CONCATENATED MODULE: external "events"
const external_events_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");
;// CONCATENATED MODULE: external "child_process"
const external_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");
;// CONCATENATED MODULE: external "assert"
const external_assert_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");
;// CONCATENATED MODULE: ../../node_modules/@actions/io/lib/io-util.js
var io_util_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { chmod, copyFile, lstat, mkdir, open: io_util_open, readdir, rename, rm, rmdir, stat, symlink, unlink } = external_fs_namespaceObject.promises;
// export const {open} = 'fs'
const IS_WINDOWS = process.platform === 'win32';
/**
 * Custom implementation of readlink to ensure Windows junctions
 * maintain trailing backslash for backward compatibility with Node.js < 24
 *
 * In Node.js 20, Windows junctions (directory symlinks) always returned paths
 * with trailing backslashes. Node.js 24 removed this behavior, which breaks
 * code that relied on this format for path operations.
 *
 * This implementation restores the Node 20 behavior by adding a trailing
 * backslash to all junction results on Windows.
 */
function readlink(fsPath) {
    return io_util_awaiter(this, void 0, void 0, function* () {
        const result = yield fs.promises.readlink(fsPath);
        // On Windows, restore Node 20 behavior: add trailing backslash to all results
        // since junctions on Windows are always directory links
        if (IS_WINDOWS && !result.endsWith('\\')) {
            return `${result}\\`;
        }
        return result;
    });
}
// See https://github.com/nodejs/node/blob/d0153aee367422d0858105abec186da4dff0a0c5/deps/uv/include/uv/win.h#L691
const UV_FS_O_EXLOCK = 0x10000000;
const READONLY = external_fs_namespaceObject.constants.O_RDONLY;
function exists(fsPath) {
    return io_util_awaiter(this, void 0, void 0, function* () {
        try {
            yield stat(fsPath);
        }
        catch (err) {
            if (err.code === 'ENOENT') {
                return false;
            }
            throw err;
        }
        return true;
    });
}
function isDirectory(fsPath_1) {
    return io_util_awaiter(this, arguments, void 0, function* (fsPath, useStat = false) {
        const stats = useStat ? yield stat(fsPath) : yield lstat(fsPath);
        return stats.isDirectory();
    });
}
/**
 * On OSX/Linux, true if path starts with '/'. On Windows, true for paths like:
 * \, \hello, \\hello\share, C:, and C:\hello (and corresponding alternate separator cases).
 */
function isRooted(p) {
    p = normalizeSeparators(p);
    if (!p) {
        throw new Error('isRooted() parameter "p" cannot be empty');
    }
    if (IS_WINDOWS) {
        return (p.startsWith('\\') || /^[A-Z]:/i.test(p) // e.g. \ or \hello or \\hello
        ); // e.g. C: or C:\hello
    }
    return p.startsWith('/');
}
/**
 * Best effort attempt to determine whether a file exists and is executable.
 * @param filePath    file path to check
 * @param extensions  additional file extensions to try
 * @return if file exists and is executable, returns the file path. otherwise empty string.
 */
function tryGetExecutablePath(filePath, extensions) {
    return io_util_awaiter(this, void 0, void 0, function* () {
        let stats = undefined;
        try {
            // test file exists
            stats = yield stat(filePath);
        }
        catch (err) {
            if (err.code !== 'ENOENT') {
                // eslint-disable-next-line no-console
                console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
            }
        }
        if (stats && stats.isFile()) {
            if (IS_WINDOWS) {
                // on Windows, test for valid extension
                const upperExt = external_path_namespaceObject.extname(filePath).toUpperCase();
                if (extensions.some(validExt => validExt.toUpperCase() === upperExt)) {
                    return filePath;
                }
            }
            else {
                if (isUnixExecutable(stats)) {
                    return filePath;
                }
            }
        }
        // try each extension
        const originalFilePath = filePath;
        for (const extension of extensions) {
            filePath = originalFilePath + extension;
            stats = undefined;
            try {
                stats = yield stat(filePath);
            }
            catch (err) {
                if (err.code !== 'ENOENT') {
                    // eslint-disable-next-line no-console
                    console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
                }
            }
            if (stats && stats.isFile()) {
                if (IS_WINDOWS) {
                    // preserve the case of the actual file (since an extension was appended)
                    try {
                        const directory = external_path_namespaceObject.dirname(filePath);
                        const upperName = external_path_namespaceObject.basename(filePath).toUpperCase();
                        for (const actualName of yield readdir(directory)) {
                            if (upperName === actualName.toUpperCase()) {
                                filePath = external_path_namespaceObject.join(directory, actualName);
                                break;
                            }
                        }
                    }
                    catch (err) {
                        // eslint-disable-next-line no-console
                        console.log(`Unexpected error attempting to determine the actual case of the file '${filePath}': ${err}`);
                    }
                    return filePath;
                }
                else {
                    if (isUnixExecutable(stats)) {
                        return filePath;
                    }
                }
            }
        }
        return '';
    });
}
function normalizeSeparators(p) {
    p = p || '';
    if (IS_WINDOWS) {
        // convert slashes on Windows
        p = p.replace(/\//g, '\\');
        // remove redundant slashes
        return p.replace(/\\\\+/g, '\\');
    }
    // remove redundant slashes
    return p.replace(/\/\/+/g, '/');
}
// on Mac/Linux, test the execute bit
//     R   W  X  R  W X R W X
//   256 128 64 32 16 8 4 2 1
function isUnixExecutable(stats) {
    return ((stats.mode & 1) > 0 ||
        ((stats.mode & 8) > 0 &&
            process.getgid !== undefined &&
            stats.gid === process.getgid()) ||
        ((stats.mode & 64) > 0 &&
            process.getuid !== undefined &&
            stats.uid === process.getuid()));
}
// Get the path of cmd.exe in windows
function getCmdPath() {
    var _a;
    return (_a = process.env['COMSPEC']) !== null && _a !== void 0 ? _a : `cmd.exe`;
}
//# sourceMappingURL=io-util.js.map
;// CONCATENATED MODULE: ../../node_modules/@actions/io/lib/io.js
var io_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



/**
 * Copies a file or folder.
 * Based off of shelljs - https://github.com/shelljs/shelljs/blob/9237f66c52e5daa40458f94f9565e18e8132f5a6/src/cp.js
 *
 * @param     source    source path
 * @param     dest      destination path
 * @param     options   optional. See CopyOptions.
 */
function cp(source_1, dest_1) {
    return io_awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
        const { force, recursive, copySourceDirectory } = readCopyOptions(options);
        const destStat = (yield ioUtil.exists(dest)) ? yield ioUtil.stat(dest) : null;
        // Dest is an existing file, but not forcing
        if (destStat && destStat.isFile() && !force) {
            return;
        }
        // If dest is an existing directory, should copy inside.
        const newDest = destStat && destStat.isDirectory() && copySourceDirectory
            ? path.join(dest, path.basename(source))
            : dest;
        if (!(yield ioUtil.exists(source))) {
            throw new Error(`no such file or directory: ${source}`);
        }
        const sourceStat = yield ioUtil.stat(source);
        if (sourceStat.isDirectory()) {
            if (!recursive) {
                throw new Error(`Failed to copy. ${source} is a directory, but tried to copy without recursive flag.`);
            }
            else {
                yield cpDirRecursive(source, newDest, 0, force);
            }
        }
        else {
            if (path.relative(source, newDest) === '') {
                // a file cannot be copied to itself
                throw new Error(`'${newDest}' and '${source}' are the same file`);
            }
            yield io_copyFile(source, newDest, force);
        }
    });
}
/**
 * Moves a path.
 *
 * @param     source    source path
 * @param     dest      destination path
 * @param     options   optional. See MoveOptions.
 */
function mv(source_1, dest_1) {
    return io_awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
        if (yield ioUtil.exists(dest)) {
            let destExists = true;
            if (yield ioUtil.isDirectory(dest)) {
                // If dest is directory copy src into dest
                dest = path.join(dest, path.basename(source));
                destExists = yield ioUtil.exists(dest);
            }
            if (destExists) {
                if (options.force == null || options.force) {
                    yield rmRF(dest);
                }
                else {
                    throw new Error('Destination already exists');
                }
            }
        }
        yield mkdirP(path.dirname(dest));
        yield ioUtil.rename(source, dest);
    });
}
/**
 * Remove a path recursively with force
 *
 * @param inputPath path to remove
 */
function rmRF(inputPath) {
    return io_awaiter(this, void 0, void 0, function* () {
        if (ioUtil.IS_WINDOWS) {
            // Check for invalid characters
            // https://docs.microsoft.com/en-us/windows/win32/fileio/naming-a-file
            if (/[*"<>|]/.test(inputPath)) {
                throw new Error('File path must not contain `*`, `"`, `<`, `>` or `|` on Windows');
            }
        }
        try {
            // note if path does not exist, error is silent
            yield ioUtil.rm(inputPath, {
                force: true,
                maxRetries: 3,
                recursive: true,
                retryDelay: 300
            });
        }
        catch (err) {
            throw new Error(`File was unable to be removed ${err}`);
        }
    });
}
/**
 * Make a directory.  Creates the full path with folders in between
 * Will throw if it fails
 *
 * @param   fsPath        path to create
 * @returns Promise<void>
 */
function mkdirP(fsPath) {
    return io_awaiter(this, void 0, void 0, function* () {
        ok(fsPath, 'a path argument must be provided');
        yield ioUtil.mkdir(fsPath, { recursive: true });
    });
}
/**
 * Returns path of a tool had the tool actually been invoked.  Resolves via paths.
 * If you check and the tool does not exist, it will throw.
 *
 * @param     tool              name of the tool
 * @param     check             whether to check if tool exists
 * @returns   Promise<string>   path to tool
 */
function which(tool, check) {
    return io_awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // recursive when check=true
        if (check) {
            const result = yield which(tool, false);
            if (!result) {
                if (IS_WINDOWS) {
                    throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also verify the file has a valid extension for an executable file.`);
                }
                else {
                    throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also check the file mode to verify the file is executable.`);
                }
            }
            return result;
        }
        const matches = yield findInPath(tool);
        if (matches && matches.length > 0) {
            return matches[0];
        }
        return '';
    });
}
/**
 * Returns a list of all occurrences of the given tool on the system path.
 *
 * @returns   Promise<string[]>  the paths of the tool
 */
function findInPath(tool) {
    return io_awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // build the list of extensions to try
        const extensions = [];
        if (IS_WINDOWS && process.env['PATHEXT']) {
            for (const extension of process.env['PATHEXT'].split(external_path_namespaceObject.delimiter)) {
                if (extension) {
                    extensions.push(extension);
                }
            }
        }
        // if it's rooted, return it if exists. otherwise return empty.
        if (isRooted(tool)) {
            const filePath = yield tryGetExecutablePath(tool, extensions);
            if (filePath) {
                return [filePath];
            }
            return [];
        }
        // if any path separators, return empty
        if (tool.includes(external_path_namespaceObject.sep)) {
            return [];
        }
        // build the list of directories
        //
        // Note, technically "where" checks the current directory on Windows. From a toolkit perspective,
        // it feels like we should not do this. Checking the current directory seems like more of a use
        // case of a shell, and the which() function exposed by the toolkit should strive for consistency
        // across platforms.
        const directories = [];
        if (process.env.PATH) {
            for (const p of process.env.PATH.split(external_path_namespaceObject.delimiter)) {
                if (p) {
                    directories.push(p);
                }
            }
        }
        // find all matches
        const matches = [];
        for (const directory of directories) {
            const filePath = yield tryGetExecutablePath(external_path_namespaceObject.join(directory, tool), extensions);
            if (filePath) {
                matches.push(filePath);
            }
        }
        return matches;
    });
}
function readCopyOptions(options) {
    const force = options.force == null ? true : options.force;
    const recursive = Boolean(options.recursive);
    const copySourceDirectory = options.copySourceDirectory == null
        ? true
        : Boolean(options.copySourceDirectory);
    return { force, recursive, copySourceDirectory };
}
function cpDirRecursive(sourceDir, destDir, currentDepth, force) {
    return io_awaiter(this, void 0, void 0, function* () {
        // Ensure there is not a run away recursive copy
        if (currentDepth >= 255)
            return;
        currentDepth++;
        yield mkdirP(destDir);
        const files = yield ioUtil.readdir(sourceDir);
        for (const fileName of files) {
            const srcFile = `${sourceDir}/${fileName}`;
            const destFile = `${destDir}/${fileName}`;
            const srcFileStat = yield ioUtil.lstat(srcFile);
            if (srcFileStat.isDirectory()) {
                // Recurse
                yield cpDirRecursive(srcFile, destFile, currentDepth, force);
            }
            else {
                yield io_copyFile(srcFile, destFile, force);
            }
        }
        // Change the mode for the newly created directory
        yield ioUtil.chmod(destDir, (yield ioUtil.stat(sourceDir)).mode);
    });
}
// Buffered file copy
function io_copyFile(srcFile, destFile, force) {
    return io_awaiter(this, void 0, void 0, function* () {
        if ((yield ioUtil.lstat(srcFile)).isSymbolicLink()) {
            // unlink/re-link it
            try {
                yield ioUtil.lstat(destFile);
                yield ioUtil.unlink(destFile);
            }
            catch (e) {
                // Try to override file permission
                if (e.code === 'EPERM') {
                    yield ioUtil.chmod(destFile, '0666');
                    yield ioUtil.unlink(destFile);
                }
                // other errors = it doesn't exist, no work to do
            }
            // Copy over symlink
            const symlinkFull = yield ioUtil.readlink(srcFile);
            yield ioUtil.symlink(symlinkFull, destFile, ioUtil.IS_WINDOWS ? 'junction' : null);
        }
        else if (!(yield ioUtil.exists(destFile)) || force) {
            yield ioUtil.copyFile(srcFile, destFile);
        }
    });
}
//# sourceMappingURL=io.js.map
;// CONCATENATED MODULE: external "timers"
const external_timers_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");
;// CONCATENATED MODULE: ../../node_modules/@actions/exec/lib/toolrunner.js
var toolrunner_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};







/* eslint-disable @typescript-eslint/unbound-method */
const toolrunner_IS_WINDOWS = process.platform === 'win32';
/*
 * Class for running command line tools. Handles quoting and arg parsing in a platform agnostic way.
 */
class ToolRunner extends external_events_namespaceObject.EventEmitter {
    constructor(toolPath, args, options) {
        super();
        if (!toolPath) {
            throw new Error("Parameter 'toolPath' cannot be null or empty.");
        }
        this.toolPath = toolPath;
        this.args = args || [];
        this.options = options || {};
    }
    _debug(message) {
        if (this.options.listeners && this.options.listeners.debug) {
            this.options.listeners.debug(message);
        }
    }
    _getCommandString(options, noPrefix) {
        const toolPath = this._getSpawnFileName();
        const args = this._getSpawnArgs(options);
        let cmd = noPrefix ? '' : '[command]'; // omit prefix when piped to a second tool
        if (toolrunner_IS_WINDOWS) {
            // Windows + cmd file
            if (this._isCmdFile()) {
                cmd += toolPath;
                for (const a of args) {
                    cmd += ` ${a}`;
                }
            }
            // Windows + verbatim
            else if (options.windowsVerbatimArguments) {
                cmd += `"${toolPath}"`;
                for (const a of args) {
                    cmd += ` ${a}`;
                }
            }
            // Windows (regular)
            else {
                cmd += this._windowsQuoteCmdArg(toolPath);
                for (const a of args) {
                    cmd += ` ${this._windowsQuoteCmdArg(a)}`;
                }
            }
        }
        else {
            // OSX/Linux - this can likely be improved with some form of quoting.
            // creating processes on Unix is fundamentally different than Windows.
            // on Unix, execvp() takes an arg array.
            cmd += toolPath;
            for (const a of args) {
                cmd += ` ${a}`;
            }
        }
        return cmd;
    }
    _processLineBuffer(data, strBuffer, onLine) {
        try {
            let s = strBuffer + data.toString();
            let n = s.indexOf(external_os_namespaceObject.EOL);
            while (n > -1) {
                const line = s.substring(0, n);
                onLine(line);
                // the rest of the string ...
                s = s.substring(n + external_os_namespaceObject.EOL.length);
                n = s.indexOf(external_os_namespaceObject.EOL);
            }
            return s;
        }
        catch (err) {
            // streaming lines to console is best effort.  Don't fail a build.
            this._debug(`error processing line. Failed with error ${err}`);
            return '';
        }
    }
    _getSpawnFileName() {
        if (toolrunner_IS_WINDOWS) {
            if (this._isCmdFile()) {
                return process.env['COMSPEC'] || 'cmd.exe';
            }
        }
        return this.toolPath;
    }
    _getSpawnArgs(options) {
        if (toolrunner_IS_WINDOWS) {
            if (this._isCmdFile()) {
                let argline = `/D /S /C "${this._windowsQuoteCmdArg(this.toolPath)}`;
                for (const a of this.args) {
                    argline += ' ';
                    argline += options.windowsVerbatimArguments
                        ? a
                        : this._windowsQuoteCmdArg(a);
                }
                argline += '"';
                return [argline];
            }
        }
        return this.args;
    }
    _endsWith(str, end) {
        return str.endsWith(end);
    }
    _isCmdFile() {
        const upperToolPath = this.toolPath.toUpperCase();
        return (this._endsWith(upperToolPath, '.CMD') ||
            this._endsWith(upperToolPath, '.BAT'));
    }
    _windowsQuoteCmdArg(arg) {
        // for .exe, apply the normal quoting rules that libuv applies
        if (!this._isCmdFile()) {
            return this._uvQuoteCmdArg(arg);
        }
        // otherwise apply quoting rules specific to the cmd.exe command line parser.
        // the libuv rules are generic and are not designed specifically for cmd.exe
        // command line parser.
        //
        // for a detailed description of the cmd.exe command line parser, refer to
        // http://stackoverflow.com/questions/4094699/how-does-the-windows-command-interpreter-cmd-exe-parse-scripts/7970912#7970912
        // need quotes for empty arg
        if (!arg) {
            return '""';
        }
        // determine whether the arg needs to be quoted
        const cmdSpecialChars = [
            ' ',
            '\t',
            '&',
            '(',
            ')',
            '[',
            ']',
            '{',
            '}',
            '^',
            '=',
            ';',
            '!',
            "'",
            '+',
            ',',
            '`',
            '~',
            '|',
            '<',
            '>',
            '"'
        ];
        let needsQuotes = false;
        for (const char of arg) {
            if (cmdSpecialChars.some(x => x === char)) {
                needsQuotes = true;
                break;
            }
        }
        // short-circuit if quotes not needed
        if (!needsQuotes) {
            return arg;
        }
        // the following quoting rules are very similar to the rules that by libuv applies.
        //
        // 1) wrap the string in quotes
        //
        // 2) double-up quotes - i.e. " => ""
        //
        //    this is different from the libuv quoting rules. libuv replaces " with \", which unfortunately
        //    doesn't work well with a cmd.exe command line.
        //
        //    note, replacing " with "" also works well if the arg is passed to a downstream .NET console app.
        //    for example, the command line:
        //          foo.exe "myarg:""my val"""
        //    is parsed by a .NET console app into an arg array:
        //          [ "myarg:\"my val\"" ]
        //    which is the same end result when applying libuv quoting rules. although the actual
        //    command line from libuv quoting rules would look like:
        //          foo.exe "myarg:\"my val\""
        //
        // 3) double-up slashes that precede a quote,
        //    e.g.  hello \world    => "hello \world"
        //          hello\"world    => "hello\\""world"
        //          hello\\"world   => "hello\\\\""world"
        //          hello world\    => "hello world\\"
        //
        //    technically this is not required for a cmd.exe command line, or the batch argument parser.
        //    the reasons for including this as a .cmd quoting rule are:
        //
        //    a) this is optimized for the scenario where the argument is passed from the .cmd file to an
        //       external program. many programs (e.g. .NET console apps) rely on the slash-doubling rule.
        //
        //    b) it's what we've been doing previously (by deferring to node default behavior) and we
        //       haven't heard any complaints about that aspect.
        //
        // note, a weakness of the quoting rules chosen here, is that % is not escaped. in fact, % cannot be
        // escaped when used on the command line directly - even though within a .cmd file % can be escaped
        // by using %%.
        //
        // the saving grace is, on the command line, %var% is left as-is if var is not defined. this contrasts
        // the line parsing rules within a .cmd file, where if var is not defined it is replaced with nothing.
        //
        // one option that was explored was replacing % with ^% - i.e. %var% => ^%var^%. this hack would
        // often work, since it is unlikely that var^ would exist, and the ^ character is removed when the
        // variable is used. the problem, however, is that ^ is not removed when %* is used to pass the args
        // to an external program.
        //
        // an unexplored potential solution for the % escaping problem, is to create a wrapper .cmd file.
        // % can be escaped within a .cmd file.
        let reverse = '"';
        let quoteHit = true;
        for (let i = arg.length; i > 0; i--) {
            // walk the string in reverse
            reverse += arg[i - 1];
            if (quoteHit && arg[i - 1] === '\\') {
                reverse += '\\'; // double the slash
            }
            else if (arg[i - 1] === '"') {
                quoteHit = true;
                reverse += '"'; // double the quote
            }
            else {
                quoteHit = false;
            }
        }
        reverse += '"';
        return reverse.split('').reverse().join('');
    }
    _uvQuoteCmdArg(arg) {
        // Tool runner wraps child_process.spawn() and needs to apply the same quoting as
        // Node in certain cases where the undocumented spawn option windowsVerbatimArguments
        // is used.
        //
        // Since this function is a port of quote_cmd_arg from Node 4.x (technically, lib UV,
        // see https://github.com/nodejs/node/blob/v4.x/deps/uv/src/win/process.c for details),
        // pasting copyright notice from Node within this function:
        //
        //      Copyright Joyent, Inc. and other Node contributors. All rights reserved.
        //
        //      Permission is hereby granted, free of charge, to any person obtaining a copy
        //      of this software and associated documentation files (the "Software"), to
        //      deal in the Software without restriction, including without limitation the
        //      rights to use, copy, modify, merge, publish, distribute, sublicense, and/or
        //      sell copies of the Software, and to permit persons to whom the Software is
        //      furnished to do so, subject to the following conditions:
        //
        //      The above copyright notice and this permission notice shall be included in
        //      all copies or substantial portions of the Software.
        //
        //      THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
        //      IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
        //      FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
        //      AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
        //      LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING
        //      FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS
        //      IN THE SOFTWARE.
        if (!arg) {
            // Need double quotation for empty argument
            return '""';
        }
        if (!arg.includes(' ') && !arg.includes('\t') && !arg.includes('"')) {
            // No quotation needed
            return arg;
        }
        if (!arg.includes('"') && !arg.includes('\\')) {
            // No embedded double quotes or backslashes, so I can just wrap
            // quote marks around the whole thing.
            return `"${arg}"`;
        }
        // Expected input/output:
        //   input : hello"world
        //   output: "hello\"world"
        //   input : hello""world
        //   output: "hello\"\"world"
        //   input : hello\world
        //   output: hello\world
        //   input : hello\\world
        //   output: hello\\world
        //   input : hello\"world
        //   output: "hello\\\"world"
        //   input : hello\\"world
        //   output: "hello\\\\\"world"
        //   input : hello world\
        //   output: "hello world\\" - note the comment in libuv actually reads "hello world\"
        //                             but it appears the comment is wrong, it should be "hello world\\"
        let reverse = '"';
        let quoteHit = true;
        for (let i = arg.length; i > 0; i--) {
            // walk the string in reverse
            reverse += arg[i - 1];
            if (quoteHit && arg[i - 1] === '\\') {
                reverse += '\\';
            }
            else if (arg[i - 1] === '"') {
                quoteHit = true;
                reverse += '\\';
            }
            else {
                quoteHit = false;
            }
        }
        reverse += '"';
        return reverse.split('').reverse().join('');
    }
    _cloneExecOptions(options) {
        options = options || {};
        const result = {
            cwd: options.cwd || process.cwd(),
            env: options.env || process.env,
            silent: options.silent || false,
            windowsVerbatimArguments: options.windowsVerbatimArguments || false,
            failOnStdErr: options.failOnStdErr || false,
            ignoreReturnCode: options.ignoreReturnCode || false,
            delay: options.delay || 10000
        };
        result.outStream = options.outStream || process.stdout;
        result.errStream = options.errStream || process.stderr;
        return result;
    }
    _getSpawnOptions(options, toolPath) {
        options = options || {};
        const result = {};
        result.cwd = options.cwd;
        result.env = options.env;
        result['windowsVerbatimArguments'] =
            options.windowsVerbatimArguments || this._isCmdFile();
        if (options.windowsVerbatimArguments) {
            result.argv0 = `"${toolPath}"`;
        }
        return result;
    }
    /**
     * Exec a tool.
     * Output will be streamed to the live console.
     * Returns promise with return code
     *
     * @param     tool     path to tool to exec
     * @param     options  optional exec options.  See ExecOptions
     * @returns   number
     */
    exec() {
        return toolrunner_awaiter(this, void 0, void 0, function* () {
            // root the tool path if it is unrooted and contains relative pathing
            if (!isRooted(this.toolPath) &&
                (this.toolPath.includes('/') ||
                    (toolrunner_IS_WINDOWS && this.toolPath.includes('\\')))) {
                // prefer options.cwd if it is specified, however options.cwd may also need to be rooted
                this.toolPath = external_path_namespaceObject.resolve(process.cwd(), this.options.cwd || process.cwd(), this.toolPath);
            }
            // if the tool is only a file name, then resolve it from the PATH
            // otherwise verify it exists (add extension on Windows if necessary)
            this.toolPath = yield which(this.toolPath, true);
            return new Promise((resolve, reject) => toolrunner_awaiter(this, void 0, void 0, function* () {
                this._debug(`exec tool: ${this.toolPath}`);
                this._debug('arguments:');
                for (const arg of this.args) {
                    this._debug(`   ${arg}`);
                }
                const optionsNonNull = this._cloneExecOptions(this.options);
                if (!optionsNonNull.silent && optionsNonNull.outStream) {
                    optionsNonNull.outStream.write(this._getCommandString(optionsNonNull) + external_os_namespaceObject.EOL);
                }
                const state = new ExecState(optionsNonNull, this.toolPath);
                state.on('debug', (message) => {
                    this._debug(message);
                });
                if (this.options.cwd && !(yield exists(this.options.cwd))) {
                    return reject(new Error(`The cwd: ${this.options.cwd} does not exist!`));
                }
                const fileName = this._getSpawnFileName();
                const cp = external_child_process_namespaceObject.spawn(fileName, this._getSpawnArgs(optionsNonNull), this._getSpawnOptions(this.options, fileName));
                let stdbuffer = '';
                if (cp.stdout) {
                    cp.stdout.on('data', (data) => {
                        if (this.options.listeners && this.options.listeners.stdout) {
                            this.options.listeners.stdout(data);
                        }
                        if (!optionsNonNull.silent && optionsNonNull.outStream) {
                            optionsNonNull.outStream.write(data);
                        }
                        stdbuffer = this._processLineBuffer(data, stdbuffer, (line) => {
                            if (this.options.listeners && this.options.listeners.stdline) {
                                this.options.listeners.stdline(line);
                            }
                        });
                    });
                }
                let errbuffer = '';
                if (cp.stderr) {
                    cp.stderr.on('data', (data) => {
                        state.processStderr = true;
                        if (this.options.listeners && this.options.listeners.stderr) {
                            this.options.listeners.stderr(data);
                        }
                        if (!optionsNonNull.silent &&
                            optionsNonNull.errStream &&
                            optionsNonNull.outStream) {
                            const s = optionsNonNull.failOnStdErr
                                ? optionsNonNull.errStream
                                : optionsNonNull.outStream;
                            s.write(data);
                        }
                        errbuffer = this._processLineBuffer(data, errbuffer, (line) => {
                            if (this.options.listeners && this.options.listeners.errline) {
                                this.options.listeners.errline(line);
                            }
                        });
                    });
                }
                cp.on('error', (err) => {
                    state.processError = err.message;
                    state.processExited = true;
                    state.processClosed = true;
                    state.CheckComplete();
                });
                cp.on('exit', (code) => {
                    state.processExitCode = code;
                    state.processExited = true;
                    this._debug(`Exit code ${code} received from tool '${this.toolPath}'`);
                    state.CheckComplete();
                });
                cp.on('close', (code) => {
                    state.processExitCode = code;
                    state.processExited = true;
                    state.processClosed = true;
                    this._debug(`STDIO streams have closed for tool '${this.toolPath}'`);
                    state.CheckComplete();
                });
                state.on('done', (error, exitCode) => {
                    if (stdbuffer.length > 0) {
                        this.emit('stdline', stdbuffer);
                    }
                    if (errbuffer.length > 0) {
                        this.emit('errline', errbuffer);
                    }
                    cp.removeAllListeners();
                    if (error) {
                        reject(error);
                    }
                    else {
                        resolve(exitCode);
                    }
                });
                if (this.options.input) {
                    if (!cp.stdin) {
                        throw new Error('child process missing stdin');
                    }
                    cp.stdin.end(this.options.input);
                }
            }));
        });
    }
}
/**
 * Convert an arg string to an array of args. Handles escaping
 *
 * @param    argString   string of arguments
 * @returns  string[]    array of arguments
 */
function argStringToArray(argString) {
    const args = [];
    let inQuotes = false;
    let escaped = false;
    let arg = '';
    function append(c) {
        // we only escape double quotes.
        if (escaped && c !== '"') {
            arg += '\\';
        }
        arg += c;
        escaped = false;
    }
    for (let i = 0; i < argString.length; i++) {
        const c = argString.charAt(i);
        if (c === '"') {
            if (!escaped) {
                inQuotes = !inQuotes;
            }
            else {
                append(c);
            }
            continue;
        }
        if (c === '\\' && escaped) {
            append(c);
            continue;
        }
        if (c === '\\' && inQuotes) {
            escaped = true;
            continue;
        }
        if (c === ' ' && !inQuotes) {
            if (arg.length > 0) {
                args.push(arg);
                arg = '';
            }
            continue;
        }
        append(c);
    }
    if (arg.length > 0) {
        args.push(arg.trim());
    }
    return args;
}
class ExecState extends external_events_namespaceObject.EventEmitter {
    constructor(options, toolPath) {
        super();
        this.processClosed = false; // tracks whether the process has exited and stdio is closed
        this.processError = '';
        this.processExitCode = 0;
        this.processExited = false; // tracks whether the process has exited
        this.processStderr = false; // tracks whether stderr was written to
        this.delay = 10000; // 10 seconds
        this.done = false;
        this.timeout = null;
        if (!toolPath) {
            throw new Error('toolPath must not be empty');
        }
        this.options = options;
        this.toolPath = toolPath;
        if (options.delay) {
            this.delay = options.delay;
        }
    }
    CheckComplete() {
        if (this.done) {
            return;
        }
        if (this.processClosed) {
            this._setResult();
        }
        else if (this.processExited) {
            this.timeout = (0,external_timers_namespaceObject.setTimeout)(ExecState.HandleTimeout, this.delay, this);
        }
    }
    _debug(message) {
        this.emit('debug', message);
    }
    _setResult() {
        // determine whether there is an error
        let error;
        if (this.processExited) {
            if (this.processError) {
                error = new Error(`There was an error when attempting to execute the process '${this.toolPath}'. This may indicate the process failed to start. Error: ${this.processError}`);
            }
            else if (this.processExitCode !== 0 && !this.options.ignoreReturnCode) {
                error = new Error(`The process '${this.toolPath}' failed with exit code ${this.processExitCode}`);
            }
            else if (this.processStderr && this.options.failOnStdErr) {
                error = new Error(`The process '${this.toolPath}' failed because one or more lines were written to the STDERR stream`);
            }
        }
        // clear the timeout
        if (this.timeout) {
            clearTimeout(this.timeout);
            this.timeout = null;
        }
        this.done = true;
        this.emit('done', error, this.processExitCode);
    }
    static HandleTimeout(state) {
        if (state.done) {
            return;
        }
        if (!state.processClosed && state.processExited) {
            const message = `The STDIO streams did not close within ${state.delay / 1000} seconds of the exit event from process '${state.toolPath}'. This may indicate a child process inherited the STDIO streams and has not yet exited.`;
            state._debug(message);
        }
        state._setResult();
    }
}
//# sourceMappingURL=toolrunner.js.map
;// CONCATENATED MODULE: ../../node_modules/@actions/exec/lib/exec.js
var exec_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


/**
 * Exec a command.
 * Output will be streamed to the live console.
 * Returns promise with return code
 *
 * @param     commandLine        command to execute (can include additional args). Must be correctly escaped.
 * @param     args               optional arguments for tool. Escaping is handled by the lib.
 * @param     options            optional exec options.  See ExecOptions
 * @returns   Promise<number>    exit code
 */
function exec_exec(commandLine, args, options) {
    return exec_awaiter(this, void 0, void 0, function* () {
        const commandArgs = tr.argStringToArray(commandLine);
        if (commandArgs.length === 0) {
            throw new Error(`Parameter 'commandLine' cannot be null or empty.`);
        }
        // Path to tool to execute should be first arg
        const toolPath = commandArgs[0];
        args = commandArgs.slice(1).concat(args || []);
        const runner = new tr.ToolRunner(toolPath, args, options);
        return runner.exec();
    });
}
/**
 * Exec a command and get the output.
 * Output will be streamed to the live console.
 * Returns promise with the exit code and collected stdout and stderr
 *
 * @param     commandLine           command to execute (can include additional args). Must be correctly escaped.
 * @param     args                  optional arguments for tool. Escaping is handled by the lib.
 * @param     options               optional exec options.  See ExecOptions
 * @returns   Promise<ExecOutput>   exit code, stdout, and stderr
 */
function getExecOutput(commandLine, args, options) {
    return exec_awaiter(this, void 0, void 0, function* () {
        var _a, _b;
        let stdout = '';
        let stderr = '';
        //Using string decoder covers the case where a mult-byte character is split
        const stdoutDecoder = new StringDecoder('utf8');
        const stderrDecoder = new StringDecoder('utf8');
        const originalStdoutListener = (_a = options === null || options === void 0 ? void 0 : options.listeners) === null || _a === void 0 ? void 0 : _a.stdout;
        const originalStdErrListener = (_b = options === null || options === void 0 ? void 0 : options.listeners) === null || _b === void 0 ? void 0 : _b.stderr;
        const stdErrListener = (data) => {
            stderr += stderrDecoder.write(data);
            if (originalStdErrListener) {
                originalStdErrListener(data);
            }
        };
        const stdOutListener = (data) => {
            stdout += stdoutDecoder.write(data);
            if (originalStdoutListener) {
                originalStdoutListener(data);
            }
        };
        const listeners = Object.assign(Object.assign({}, options === null || options === void 0 ? void 0 : options.listeners), { stdout: stdOutListener, stderr: stdErrListener });
        const exitCode = yield exec_exec(commandLine, args, Object.assign(Object.assign({}, options), { listeners }));
        //flush any remaining characters
        stdout += stdoutDecoder.end();
        stderr += stderrDecoder.end();
        return {
            exitCode,
            stdout,
            stderr
        };
    });
}
//# sourceMappingURL=exec.js.map
;// CONCATENATED MODULE: ../../node_modules/@actions/core/lib/platform.js
var platform_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const getWindowsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout: version } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Version"', undefined, {
        silent: true
    });
    const { stdout: name } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Caption"', undefined, {
        silent: true
    });
    return {
        name: name.trim(),
        version: version.trim()
    };
});
const getMacOsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    var _a, _b, _c, _d;
    const { stdout } = yield exec.getExecOutput('sw_vers', undefined, {
        silent: true
    });
    const version = (_b = (_a = stdout.match(/ProductVersion:\s*(.+)/)) === null || _a === void 0 ? void 0 : _a[1]) !== null && _b !== void 0 ? _b : '';
    const name = (_d = (_c = stdout.match(/ProductName:\s*(.+)/)) === null || _c === void 0 ? void 0 : _c[1]) !== null && _d !== void 0 ? _d : '';
    return {
        name,
        version
    };
});
const getLinuxInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout } = yield exec.getExecOutput('lsb_release', ['-i', '-r', '-s'], {
        silent: true
    });
    const [name, version] = stdout.trim().split('\n');
    return {
        name,
        version
    };
});
const platform = external_os_namespaceObject.platform();
const arch = external_os_namespaceObject.arch();
const isWindows = platform === 'win32';
const isMacOS = platform === 'darwin';
const isLinux = platform === 'linux';
function getDetails() {
    return platform_awaiter(this, void 0, void 0, function* () {
        return Object.assign(Object.assign({}, (yield (isWindows
            ? getWindowsInfo()
            : isMacOS
                ? getMacOsInfo()
                : getLinuxInfo()))), { platform,
            arch,
            isWindows,
            isMacOS,
            isLinux });
    });
}
//# sourceMappingURL=platform.js.map
;// CONCATENATED MODULE: ../../node_modules/@actions/core/lib/core.js
var core_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};






/**
 * The code to exit an action
 */
var ExitCode;
(function (ExitCode) {
    /**
     * A code indicating that the action was successful
     */
    ExitCode[ExitCode["Success"] = 0] = "Success";
    /**
     * A code indicating that the action was a failure
     */
    ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
//-----------------------------------------------------------------------
// Variables
//-----------------------------------------------------------------------
/**
 * Sets env variable for this action and future actions in the job
 * @param name the name of the variable to set
 * @param val the value of the variable. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function exportVariable(name, val) {
    const convertedVal = toCommandValue(val);
    process.env[name] = convertedVal;
    const filePath = process.env['GITHUB_ENV'] || '';
    if (filePath) {
        return issueFileCommand('ENV', prepareKeyValueMessage(name, val));
    }
    issueCommand('set-env', { name }, convertedVal);
}
/**
 * Registers a secret which will get masked from logs
 *
 * @param secret - Value of the secret to be masked
 * @remarks
 * This function instructs the Actions runner to mask the specified value in any
 * logs produced during the workflow run. Once registered, the secret value will
 * be replaced with asterisks (***) whenever it appears in console output, logs,
 * or error messages.
 *
 * This is useful for protecting sensitive information such as:
 * - API keys
 * - Access tokens
 * - Authentication credentials
 * - URL parameters containing signatures (SAS tokens)
 *
 * Note that masking only affects future logs; any previous appearances of the
 * secret in logs before calling this function will remain unmasked.
 *
 * @example
 * ```typescript
 * // Register an API token as a secret
 * const apiToken = "abc123xyz456";
 * setSecret(apiToken);
 *
 * // Now any logs containing this value will show *** instead
 * console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
 * ```
 */
function core_setSecret(secret) {
    command_issueCommand('add-mask', {}, secret);
}
/**
 * Prepends inputPath to the PATH (for this action and future actions)
 * @param inputPath
 */
function addPath(inputPath) {
    const filePath = process.env['GITHUB_PATH'] || '';
    if (filePath) {
        issueFileCommand('PATH', inputPath);
    }
    else {
        issueCommand('add-path', {}, inputPath);
    }
    process.env['PATH'] = `${inputPath}${path.delimiter}${process.env['PATH']}`;
}
/**
 * Gets the value of an input.
 * Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
 * Returns an empty string if the value is not defined.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string
 */
function getInput(name, options) {
    const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
    if (options && options.required && !val) {
        throw new Error(`Input required and not supplied: ${name}`);
    }
    if (options && options.trimWhitespace === false) {
        return val;
    }
    return val.trim();
}
/**
 * Gets the values of an multiline input.  Each value is also trimmed.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string[]
 *
 */
function getMultilineInput(name, options) {
    const inputs = getInput(name, options)
        .split('\n')
        .filter(x => x !== '');
    if (options && options.trimWhitespace === false) {
        return inputs;
    }
    return inputs.map(input => input.trim());
}
/**
 * Gets the input value of the boolean type in the YAML 1.2 "core schema" specification.
 * Support boolean input list: `true | True | TRUE | false | False | FALSE` .
 * The return value is also in boolean type.
 * ref: https://yaml.org/spec/1.2/spec.html#id2804923
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   boolean
 */
function getBooleanInput(name, options) {
    const trueValue = ['true', 'True', 'TRUE'];
    const falseValue = ['false', 'False', 'FALSE'];
    const val = getInput(name, options);
    if (trueValue.includes(val))
        return true;
    if (falseValue.includes(val))
        return false;
    throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
        `Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
/**
 * Sets the value of an output.
 *
 * @param     name     name of the output to set
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function setOutput(name, value) {
    const filePath = process.env['GITHUB_OUTPUT'] || '';
    if (filePath) {
        return file_command_issueFileCommand('OUTPUT', file_command_prepareKeyValueMessage(name, value));
    }
    process.stdout.write(external_os_namespaceObject.EOL);
    command_issueCommand('set-output', { name }, utils_toCommandValue(value));
}
/**
 * Enables or disables the echoing of commands into stdout for the rest of the step.
 * Echoing is disabled by default if ACTIONS_STEP_DEBUG is not set.
 *
 */
function setCommandEcho(enabled) {
    issue('echo', enabled ? 'on' : 'off');
}
//-----------------------------------------------------------------------
// Results
//-----------------------------------------------------------------------
/**
 * Sets the action status to failed.
 * When the action exits it will be with an exit code of 1
 * @param message add error issue message
 */
function setFailed(message) {
    process.exitCode = ExitCode.Failure;
    error(message);
}
//-----------------------------------------------------------------------
// Logging Commands
//-----------------------------------------------------------------------
/**
 * Gets whether Actions Step Debug is on or not
 */
function isDebug() {
    return process.env['RUNNER_DEBUG'] === '1';
}
/**
 * Writes debug message to user log
 * @param message debug message
 */
function core_debug(message) {
    issueCommand('debug', {}, message);
}
/**
 * Adds an error issue
 * @param message error issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function error(message, properties = {}) {
    command_issueCommand('error', utils_toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a warning issue
 * @param message warning issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function warning(message, properties = {}) {
    command_issueCommand('warning', utils_toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a notice issue
 * @param message notice issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function notice(message, properties = {}) {
    issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Writes info to log with console.log.
 * @param message info message
 */
function info(message) {
    process.stdout.write(message + external_os_namespaceObject.EOL);
}
/**
 * Begin an output group.
 *
 * Output until the next `groupEnd` will be foldable in this group
 *
 * @param name The name of the output group
 */
function startGroup(name) {
    command_issue('group', name);
}
/**
 * End an output group.
 */
function endGroup() {
    command_issue('endgroup');
}
/**
 * Wrap an asynchronous function call in a group.
 *
 * Returns the same type as the function itself.
 *
 * @param name The name of the group
 * @param fn The function to wrap in the group
 */
function group(name, fn) {
    return core_awaiter(this, void 0, void 0, function* () {
        startGroup(name);
        let result;
        try {
            result = yield fn();
        }
        finally {
            endGroup();
        }
        return result;
    });
}
//-----------------------------------------------------------------------
// Wrapper action state
//-----------------------------------------------------------------------
/**
 * Saves state for current action, the state can only be retrieved by this action's post job execution.
 *
 * @param     name     name of the state to store
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function saveState(name, value) {
    const filePath = process.env['GITHUB_STATE'] || '';
    if (filePath) {
        return file_command_issueFileCommand('STATE', file_command_prepareKeyValueMessage(name, value));
    }
    command_issueCommand('save-state', { name }, utils_toCommandValue(value));
}
/**
 * Gets the value of an state set by this action's main execution.
 *
 * @param     name     name of the state to get
 * @returns   string
 */
function getState(name) {
    return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
    return core_awaiter(this, void 0, void 0, function* () {
        return yield OidcClient.getIDToken(aud);
    });
}
/**
 * Summary exports
 */

/**
 * @deprecated use core.summary
 */

/**
 * Path exports
 */

/**
 * Platform utilities exports
 */

//# sourceMappingURL=core.js.map
;// CONCATENATED MODULE: ./shared/domain/verdict.js
// On a push nobody is asked to act when a newer commit went first, or when time has to pass.
const QUIET = new Set(['superseded', 'soaking']);
const ASKED = new Set(['workflow_dispatch', 'repository_dispatch']);
/** The exit status that a verdict deserves under the event that started the run. */
function exitStatus(verdict, reasonCode, event) {
    if (verdict !== 'refused' && verdict !== 'failed')
        return 0;
    return QUIET.has(reasonCode) && event !== undefined && !ASKED.has(event) ? 0 : 1;
}

// EXTERNAL MODULE: ./shared/action/errors.js
var errors = __nccwpck_require__(972);
// EXTERNAL MODULE: ./shared/domain/duration.js
var duration = __nccwpck_require__(793);
;// CONCATENATED MODULE: ./shared/action/inputs.js


// YAML 1.2 core schema, "10.3.2 Tag Resolution".
const BOOLEANS = new Map([
    ['true', true],
    ['True', true],
    ['TRUE', true],
    ['false', false],
    ['False', false],
    ['FALSE', false],
]);
/** Reads `with:` values strictly: a value that does not parse is an error, never a default. */
class InputReader {
    #env;
    #mask;
    constructor(env, mask) {
        this.#env = env;
        this.#mask = mask;
    }
    /** The trimmed value, or undefined where it is empty: the runner cannot tell the two apart. */
    optional(name) {
        const value = this.#env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`]?.trim();
        return value === '' ? undefined : value;
    }
    required(name) {
        return this.optional(name) ?? this.#fail(name, 'is required');
    }
    /** Parses a required value; what `parse` throws says what was expected. */
    parsed(name, parse) {
        return this.#parse(name, this.required(name), parse);
    }
    optionalParsed(name, parse) {
        const text = this.optional(name);
        return text === undefined ? undefined : this.#parse(name, text, parse);
    }
    /** A guard that can be opted out of only by the word `none`; empty is an error, and the message says both. */
    parsedOrNone(name, parse) {
        const text = this.optional(name) ??
            this.#fail(name, 'is required: an empty value would switch a guard off. Write `none` to do without');
        return text === 'none' ? undefined : this.#parse(name, text, parse);
    }
    choice(name, values) {
        const text = this.required(name);
        const found = values.find((value) => value === text);
        return found ?? this.#fail(name, `must be one of ${values.join(', ')}, got "${text}"`);
    }
    boolean(name) {
        const text = this.required(name);
        return BOOLEANS.get(text) ?? this.#fail(name, `must be true or false, got "${text}"`);
    }
    /** A whole number of at least `least`. */
    integer(name, least = 0) {
        const text = this.required(name);
        const value = Number(text);
        if (!/^\d+$/.test(text) || !Number.isSafeInteger(value) || value < least) {
            return this.#fail(name, `must be a whole number of at least ${least}, got "${text}"`);
        }
        return value;
    }
    /** A duration like `90s`, in milliseconds. */
    duration(name) {
        return this.parsed(name, duration/* parseDuration */.E);
    }
    /** Non-empty trimmed lines; none where the input is empty. */
    lines(name) {
        return (this.optional(name) ?? '')
            .split('\n')
            .map((line) => line.trim())
            .filter((line) => line !== '');
    }
    /** Each line parsed; the message names the line that does not fit. */
    parsedLines(name, parse) {
        return this.lines(name).map((line) => this.#parse(name, line, parse));
    }
    /** Masks the value, and each of its lines, before anyone can print it. */
    secret(name) {
        return this.optionalSecret(name) ?? this.#fail(name, 'is required');
    }
    optionalSecret(name) {
        const value = this.optional(name);
        if (value !== undefined)
            maskLines(value, this.#mask);
        return value;
    }
    /** Fails as a malformed value of this input would; for rules between inputs. */
    refuse(name, problem) {
        return this.#fail(name, problem);
    }
    #parse(name, text, parse) {
        try {
            return parse(text);
        }
        catch (cause) {
            return this.#fail(name, `must be ${(0,errors/* messageOf */.b)(cause)}`, cause);
        }
    }
    #fail(name, problem, cause) {
        throw new errors/* DeliveryError */.V('input-invalid', `input "${name}" ${problem}`, { cause });
    }
}
/** Masks a secret whole and line by line: the runner masks only what it has been told, line by line. */
function maskLines(secret, mask) {
    for (const line of new Set([secret, ...secret.split('\n').map((part) => part.trim())])) {
        if (line.length > 3)
            mask(line);
    }
}

;// CONCATENATED MODULE: external "node:util"
const external_node_util_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");
;// CONCATENATED MODULE: ./shared/action/log.js

/**
 * Frames foreign text: the runner takes a line that begins with `::`, or that contains `##[`
 * anywhere, for a command (actions/runner, ActionCommand.cs), and control characters for colour.
 */
function quoteLines(text) {
    return text.split(/\r\n|\r|\n/).map((line) => `  │ ${neutralise(line)}`);
}
/** One line of foreign text without control characters and without command syntax. */
function neutralise(line) {
    return (0,external_node_util_namespaceObject.stripVTControlCharacters)(line)
        .replaceAll(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, ' ')
        .replaceAll('##[', '## [')
        .replace(/^\s*::/, (colons) => colons.replace('::', ': :'));
}

;// CONCATENATED MODULE: external "node:fs/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
;// CONCATENATED MODULE: ./shared/action/notes.js


/** Notes under `$RUNNER_TEMP/trunkline`; a job without RUNNER_TEMP has none. */
function openNotes(runnerTemp) {
    if (runnerTemp === undefined)
        return { read: async () => [], write: async () => undefined };
    const folder = (0,external_node_path_namespaceObject.join)(runnerTemp, 'trunkline');
    return {
        async read() {
            const names = (await (0,promises_namespaceObject.readdir)(folder).catch(nothingThere)).filter((name) => name.endsWith('.json'));
            const texts = await Promise.all(names.sort().map((name) => (0,promises_namespaceObject.readFile)((0,external_node_path_namespaceObject.join)(folder, name), 'utf8')));
            return texts.map((text) => JSON.parse(text));
        },
        async write(note) {
            await (0,promises_namespaceObject.mkdir)(folder, { recursive: true, mode: 0o700 });
            const name = `${note.startedAt.replaceAll(/[^0-9TZ]/g, '')}-${note.action}-${note.step.replaceAll(/[^\w-]/g, '_')}`;
            await (0,promises_namespaceObject.writeFile)((0,external_node_path_namespaceObject.join)(folder, `${name}.part`), JSON.stringify(note), { mode: 0o600 });
            await (0,promises_namespaceObject.rename)((0,external_node_path_namespaceObject.join)(folder, `${name}.part`), (0,external_node_path_namespaceObject.join)(folder, `${name}.json`));
        },
    };
}
function nothingThere(error) {
    if (error.code === 'ENOENT')
        return [];
    throw error;
}

;// CONCATENATED MODULE: ./shared/action/redact.js
/** Replaces every remembered secret: outputs, summary and log must be clean even where no runner masks. */
function redactor() {
    const secrets = new Set();
    return {
        remember: (secret) => secrets.add(secret),
        redact: (text) => [...secrets].reduce((clean, secret) => clean.replaceAll(secret, '***'), text),
    };
}
/** The same value with every string in it redacted, however deep it stands. */
function redactDeep(value, redact) {
    if (typeof value === 'string')
        return redact(value);
    if (Array.isArray(value))
        return value.map((item) => redactDeep(item, redact));
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, redactDeep(item, redact)]));
}

;// CONCATENATED MODULE: ./shared/action/report.js
const RESULT_LIMIT = 16 * 1024;
/** Every output empty: the endings that know nothing. */
function emptyOutputs(names) {
    return Object.fromEntries(names.map((name) => [name, '']));
}
/** The `result` output: JSON, version 1, at most 16 KiB; details that make it longer are left out, and it says so. */
function formatResult(report) {
    const { verdict, reasonCode, headline, result = {} } = report;
    const common = { version: 1, verdict, 'reason-code': reasonCode, headline: headline.slice(0, 1_000) };
    const whole = JSON.stringify({ ...common, ...result });
    return Buffer.byteLength(whole) <= RESULT_LIMIT ? whole : JSON.stringify({ ...common, truncated: true });
}

;// CONCATENATED MODULE: ./shared/action/run.js









/** Runs one action: the only place that masks, sets outputs, writes summary and notes, and fails the step. */
async function runAction(action) {
    const startedAt = new Date().toISOString();
    const shell = openShell();
    const report = await ending(action, shell);
    await publish(action.name, report, shell, startedAt);
    return exit(exitStatus(report.verdict, report.reasonCode, process.env['GITHUB_EVENT_NAME']));
}
/** Runs an action's `post:` step: it repairs, says what it did, and fails the job only by throwing. */
async function runPost(main) {
    const shell = openShell();
    try {
        await main(shell.context);
    }
    catch (error) {
        shell.context.log.error(messageOf(error));
        logCauses(error, shell.context.log);
        return exit(1);
    }
    return exit(0);
}
async function ending(action, shell) {
    try {
        return await action.main(shell.context);
    }
    catch (error) {
        logCauses(error, shell.context.log);
        return errorReport(error, action, shell.context.signal);
    }
}
/** Every ending is a report, so that a step after a broken one finds the same outputs. */
function errorReport(error, { name, outputs }, signal) {
    const known = error instanceof errors/* DeliveryError */.V ? error : undefined;
    const headline = signal.aborted && known?.code !== 'cancelled' ? `cancelled: ${(0,errors/* messageOf */.b)(error)}` : (0,errors/* messageOf */.b)(error);
    const cure = known?.cure === undefined ? '' : `\n\n${known.cure}`;
    return {
        verdict: 'failed',
        reasonCode: signal.aborted ? 'cancelled' : (known?.code ?? 'unexpected-error'),
        headline: known?.cure === undefined ? headline : `${headline}. ${known.cure}`,
        outputs: emptyOutputs(outputs),
        ...(known?.place === undefined ? {} : { place: known.place }),
        summary: `### ${name}: failed\n\n${quoteLines(headline).join('\n')}${cure}`,
    };
}
function openShell() {
    const { redact, remember } = redactor();
    const mask = (secret) => {
        remember(secret);
        core_setSecret(secret);
    };
    const abort = new AbortController();
    for (const name of ['SIGINT', 'SIGTERM']) {
        process.on(name, () => abort.abort(new errors/* DeliveryError */.V('cancelled', `cancelled by ${name}`)));
    }
    const context = {
        input: new InputReader(process.env, mask),
        env: process.env,
        log: coreLog(redact),
        notes: openNotes(process.env['RUNNER_TEMP']),
        signal: abort.signal,
        mask: (secret) => maskLines(secret, mask),
        saveState: saveState,
        state: getState,
    };
    return { context, redact };
}
function coreLog(redact) {
    return {
        info: (line) => info(neutralise(redact(line))),
        warning: (line) => warning(redact(line)),
        error: (line) => error(redact(line)),
        quote(title, text) {
            startGroup(neutralise(redact(title)));
            for (const line of quoteLines(redact(text)))
                info(line);
            endGroup();
        },
    };
}
function logCauses(error, log) {
    let cause = error instanceof Error ? error.cause : undefined;
    for (let depth = 0; cause !== undefined && depth < 5; depth += 1) {
        log.info(`caused by: ${(0,errors/* messageOf */.b)(cause)}`);
        cause = cause instanceof Error ? cause.cause : undefined;
    }
}
async function publish(name, report, { context, redact }, startedAt) {
    const clean = redactDeep(report, redact);
    const { verdict, reasonCode, outputs, headline } = clean;
    const result = formatResult(clean);
    for (const [output, value] of Object.entries({ ...outputs, verdict, 'reason-code': reasonCode, result })) {
        setOutput(output, value);
    }
    await writeSummary(clean.summary);
    await context.notes.write(noteOf(name, clean, startedAt));
    for (const warning of clean.warnings ?? [])
        context.log.warning(warning);
    if (verdict === 'refused' || verdict === 'failed') {
        annotate(clean, name);
    }
    else {
        context.log.info(`${name}: ${verdict} (${reasonCode}) – ${headline}`);
    }
}
/** An annotation on the run, or on the line that is to blame with what was said there. */
function annotate({ headline, reasonCode, place }, name) {
    const title = `${name}: ${reasonCode}`;
    const said = place?.output.flatMap(quoteLines) ?? [];
    const where = place === undefined ? {} : { file: place.file, startLine: place.line };
    error([headline, ...said].join('\n'), { title, ...where });
}
function noteOf(action, report, startedAt) {
    const { verdict, reasonCode, headline, outputs, result = {} } = report;
    const step = process.env['GITHUB_ACTION'] ?? (0,external_node_crypto_namespaceObject.randomUUID)();
    const endedAt = new Date().toISOString();
    return { version: 1, action, step, startedAt, endedAt, verdict, reasonCode, headline, outputs, result };
}
async function writeSummary(summary) {
    if (process.env['GITHUB_STEP_SUMMARY'] === undefined || summary === '')
        return;
    await summary_summary.addRaw(summary, true).write();
}
/** Ends the process once what was printed is out: open keep-alive sockets must not hold the step. */
async function exit(status) {
    await new Promise((flushed) => process.stdout.write('', flushed));
    return process.exit(status);
}


/***/ }),

/***/ 666:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ formatClosing),
/* harmony export */   h: () => (/* binding */ parseClosing)
/* harmony export */ });
// REST, "Create a deployment status": the description has at most 140 characters.
const LIMIT = 140;
const PAIR = /^[a-z][a-z-]*=[^\s=]+$/;
/** Formats `v1 key=value …` in the order given; pairs that no longer fit are left out, the last first. */
function formatClosing(closing) {
    const pairs = Object.entries(closing)
        .map(([key, value]) => `${key}=${value.replaceAll(/\s+|=/g, '-')}`)
        .filter((pair) => PAIR.test(pair));
    let text = 'v1';
    for (const pair of pairs) {
        if (text.length + 1 + pair.length > LIMIT)
            break;
        text += ` ${pair}`;
    }
    return text;
}
/** The inverse; undefined where the description is somebody else's. */
function parseClosing(description) {
    const [version, ...pairs] = description.split(' ');
    if (version !== 'v1' || !pairs.every((pair) => PAIR.test(pair)))
        return undefined;
    return Object.fromEntries(pairs.map((pair) => pair.split('=', 2)));
}


/***/ }),

/***/ 245:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   VK: () => (/* binding */ shortDigest),
/* harmony export */   m: () => (/* binding */ parseDigest)
/* harmony export */ });
const DIGEST = /^sha256:[0-9a-f]{64}$/;
function isDigest(text) {
    return DIGEST.test(text);
}
/** Throws a TypeError that says what was expected where `text` is not a digest. */
function parseDigest(text) {
    if (!isDigest(text))
        throw new TypeError(`a digest like sha256:<64 hex digits>, got "${text}"`);
    return text;
}
/** The first twelve hex digits, as people compare them. */
function shortDigest(digest) {
    return digest.slice(0, 'sha256:'.length + 12);
}


/***/ }),

/***/ 793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parseDuration),
/* harmony export */   a: () => (/* binding */ formatDuration)
/* harmony export */ });
const UNITS = { h: 3_600_000, m: 60_000, s: 1_000 };
/** Parses `90s`, `5m`, `1h30m` into milliseconds; throws where it is anything else. */
function parseDuration(text) {
    const match = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$/.exec(text);
    if (match === null || text === '')
        throw new TypeError(`a duration like 90s, 5m or 1h30m, got "${text}"`);
    const [, hours = '0', minutes = '0', seconds = '0'] = match;
    return Number(hours) * UNITS.h + Number(minutes) * UNITS.m + Number(seconds) * UNITS.s;
}
/** Formats milliseconds for people: `0.4 s`, `12 s`, `3m 10s`, `5h 12m`. */
function formatDuration(milliseconds) {
    if (milliseconds < 10_000)
        return `${(milliseconds / 1_000).toFixed(1)} s`;
    const seconds = Math.round(milliseconds / 1_000);
    if (seconds < 60)
        return `${seconds} s`;
    const minutes = Math.floor(seconds / 60);
    if (minutes < 60)
        return `${minutes}m ${seconds % 60}s`;
    return `${Math.floor(minutes / 60)}h ${minutes % 60}m`;
}


/***/ }),

/***/ 448:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  eb: () => (/* binding */ parseImages)
});

// UNUSED EXPORTS: formatImages, formatNamedLines, parseNamedLines

// EXTERNAL MODULE: ./shared/domain/digest.js
var domain_digest = __nccwpck_require__(245);
;// CONCATENATED MODULE: ./shared/domain/reference.js

// distribution-spec v1.1.1, "Pulling manifests": the grammar of <name> and of a tag.
const NAME = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
const TAG = /^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$/;
const REGISTRY = /^(?:[a-zA-Z0-9](?:[a-zA-Z0-9.-]*[a-zA-Z0-9])?|\[[0-9a-fA-F:]+\])(?::[0-9]{1,5})?$/;
/** Parses `host/name`, with Docker Hub's short forms; throws where a tag or digest is given. */
function parseRepository(text) {
    const { repository, tag, digest } = parseReference(text);
    if (tag !== undefined || digest !== undefined) {
        throw new TypeError(`a repository without tag or digest, like ghcr.io/acme/shop, got "${text}"`);
    }
    return repository;
}
/** Parses `repository`, `repository:tag`, `repository@digest` or `repository:tag@digest`. */
function parseReference(text) {
    const at = text.indexOf('@');
    const digest = at < 0 ? undefined : (0,domain_digest/* parseDigest */.m)(text.slice(at + 1));
    const named = at < 0 ? text : text.slice(0, at);
    const colon = named.indexOf(':', named.lastIndexOf('/') + 1);
    const tag = colon < 0 ? undefined : parseTag(named.slice(colon + 1));
    const repository = splitRegistry(colon < 0 ? named : named.slice(0, colon), text);
    return { repository, ...(tag === undefined ? {} : { tag }), ...(digest === undefined ? {} : { digest }) };
}
function parseTag(text) {
    if (!TAG.test(text)) {
        throw new TypeError(`a tag of letters, digits, ".", "_" and "-", at most 128 characters, got "${text}"`);
    }
    return text;
}
/** Parses a reference that must carry a digest. */
function parsePinnedReference(text) {
    const { digest, ...rest } = parseReference(text);
    if (digest === undefined)
        throw new TypeError(`an image by digest, repository@sha256:…, got "${text}"`);
    return { ...rest, digest };
}
function formatRepository({ registry, name }) {
    return `${registry}/${name}`;
}
function formatReference({ repository, tag, digest }) {
    const named = formatRepository(repository) + (tag === undefined ? '' : `:${tag}`);
    return digest === undefined ? named : `${named}@${digest}`;
}
/** `repository@digest`, the form in which images are handed from step to step. */
function reference_formatPinned(reference) {
    return `${formatRepository(reference.repository)}@${reference.digest}`;
}
function splitRegistry(text, whole) {
    const slash = text.indexOf('/');
    const first = slash < 0 ? '' : text.slice(0, slash);
    const hasRegistry = first.includes('.') || first.includes(':') || first === 'localhost';
    const registry = hasRegistry ? first : 'docker.io';
    const path = hasRegistry ? text.slice(slash + 1) : text;
    const name = registry === 'docker.io' && !path.includes('/') ? `library/${path}` : path;
    if (!REGISTRY.test(registry) || !NAME.test(name)) {
        throw new TypeError(`an image reference like ghcr.io/acme/shop:tag or ghcr.io/acme/shop@sha256:…, all lower case, got "${whole}"`);
    }
    return { registry, name };
}

;// CONCATENATED MODULE: ./shared/domain/images.js

const NAMED = /^([a-z0-9][a-z0-9-]*)=(.+)$/;
/** Parses one unnamed line, or lines `name=value`; `parse` reads each value and throws where it does not fit. */
function parseNamedLines(text, parse) {
    const lines = text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
    const only = lines.length === 1 ? lines[0] : undefined;
    if (only !== undefined && !NAMED.test(only))
        return new Map([['', parse(only)]]);
    const images = new Map();
    for (const line of lines) {
        const [, name, value] = NAMED.exec(line) ?? [];
        if (name === undefined || value === undefined) {
            throw new TypeError(`one line, or several lines name=value, got "${line}"`);
        }
        if (images.has(name))
            throw new TypeError(`each name once, got "${name}" twice`);
        images.set(name, parse(value));
    }
    return images;
}
/** Parses images by digest in the form in which steps hand them on. */
function parseImages(text) {
    return parseNamedLines(text, parsePinnedReference);
}
/** The inverse of `parseNamedLines`: one bare line, or lines `name=value`. */
function formatNamedLines(lines) {
    return [...lines].map(([name, value]) => (name === '' ? value : `${name}=${value}`)).join('\n');
}
/** The inverse of `parseImages`. */
function formatImages(images) {
    return formatNamedLines(new Map([...images].map(([name, image]) => [name, formatPinned(image)])));
}


/***/ }),

/***/ 988:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CJ: () => (/* binding */ isDirection),
/* harmony export */   R: () => (/* binding */ recordTask),
/* harmony export */   RI: () => (/* binding */ holdTask),
/* harmony export */   XO: () => (/* binding */ isSuccessful),
/* harmony export */   bx: () => (/* binding */ lastWord),
/* harmony export */   nT: () => (/* binding */ isOpen),
/* harmony export */   tu: () => (/* binding */ parseRecordPayload)
/* harmony export */ });
/* unused harmony export isRecordOf */
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(245);
/* harmony import */ var _revision_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(808);


function recordTask(application) {
    return `deploy:${application}`;
}
function holdTask(application) {
    return `hold:${application}`;
}
/**
 * The last word on a record: its newest status other than `inactive`, since a later success
 * makes a record inactive without taking back what it said.
 */
function lastWord(record) {
    return record.statuses.find(({ state }) => state !== 'inactive');
}
/** Whether the deployment went live, whatever came after it. */
function isSuccessful(record) {
    return lastWord(record)?.state === 'success';
}
/** Whether nobody has closed the record yet. */
function isOpen({ statuses }) {
    const state = statuses[0]?.state;
    return state === undefined || state === 'in_progress' || state === 'queued' || state === 'pending';
}
/** Whether the record speaks of this revision with exactly these digests. */
function isRecordOf({ payload }, revision, images) {
    const names = Object.keys(images);
    return (payload.revision === revision &&
        names.length === Object.keys(payload.images).length &&
        names.every((name) => payload.images[name] === images[name]));
}
/**
 * Reads a payload that may come from anywhere: an object, or a string that holds JSON
 * (GraphQL, and payloads made as text). Undefined where it is not a record of ours.
 */
function parseRecordPayload(value) {
    const once = typeof value === 'string' ? parseJson(value) : value;
    const payload = typeof once === 'string' ? parseJson(once) : once;
    if (!isObject(payload) || payload['schema'] !== 1)
        return undefined;
    const { application, direction, revision, images, run, attempt } = payload;
    if (typeof application !== 'string' || typeof revision !== 'string' || !(0,_revision_js__WEBPACK_IMPORTED_MODULE_0__/* .isRevision */ .oN)(revision))
        return undefined;
    if (!isDirection(direction) || !isObject(images))
        return undefined;
    const digests = Object.entries(images).filter((entry) => {
        return typeof entry[1] === 'string' && (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(entry[1]);
    });
    return {
        schema: 1,
        application,
        direction,
        reason: typeof payload['reason'] === 'string' ? payload['reason'] : null,
        revision,
        builtRevision: revisionOrNull(payload['builtRevision']),
        previousRevision: revisionOrNull(payload['previousRevision']),
        images: Object.fromEntries(digests),
        run: String(run),
        attempt: Number(attempt),
    };
}
function revisionOrNull(value) {
    return typeof value === 'string' && (0,_revision_js__WEBPACK_IMPORTED_MODULE_0__/* .isRevision */ .oN)(value) ? value : null;
}
function isDirection(value) {
    return value === 'first' || value === 'forward' || value === 'redeploy' || value === 'rollback';
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 808:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Pp: () => (/* binding */ parseRevision),
/* harmony export */   oN: () => (/* binding */ isRevision),
/* harmony export */   w7: () => (/* binding */ shortRevision)
/* harmony export */ });
const REVISION = /^[0-9a-f]{40}$/;
function isRevision(text) {
    return REVISION.test(text);
}
/** Throws a TypeError that says what was expected where `text` is not a full revision. */
function parseRevision(text) {
    if (!isRevision(text))
        throw new TypeError(`a full revision of 40 hex digits, got "${text}"`);
    return text;
}
/** Seven digits, for people; never for identity. */
function shortRevision(revision) {
    return revision.slice(0, 7);
}


/***/ }),

/***/ 191:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ together)
/* harmony export */ });
/**
 * Waits for all of them, so that nothing goes on behind the first failure; of several failures the first in
 * this order is thrown, whichever came first.
 */
async function together(tasks) {
    await Promise.allSettled(tasks);
    return Promise.all(tasks);
}


/***/ }),

/***/ 330:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  m: () => (/* binding */ systemClock)
});

;// CONCATENATED MODULE: external "node:timers/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
;// CONCATENATED MODULE: ./shared/tools/clock.js

const systemClock = {
    monotonic: () => performance.now(),
    now: () => new Date(),
    async wait(milliseconds, signal) {
        try {
            await (0,promises_namespaceObject.setTimeout)(milliseconds, undefined, signal === undefined ? {} : { signal });
        }
        catch (error) {
            // Node rejects with an AbortError of its own, which nobody above would know as the cancel.
            signal?.throwIfAborted();
            throw error;
        }
    },
};


/***/ }),

/***/ 560:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ githubComments)
/* harmony export */ });
/* harmony import */ var _github_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(94);
/* harmony import */ var _github_patience_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(781);


const OF_ISSUE = '/repos/{owner}/{repo}/issues/{issue_number}/comments';
const ONE = '/repos/{owner}/{repo}/issues/comments/{comment_id}';
function githubComments(github) {
    const { owner, repo, request } = github;
    return {
        async whoAmI() {
            const { viewer } = await github.graphql('query { viewer { login } }', {});
            return viewer.login;
        },
        async list(pullRequest) {
            const comments = [];
            const which = { owner, repo, issue_number: pullRequest, per_page: 100 };
            for await (const { data } of github.pages(`GET ${OF_ISSUE}`, which))
                comments.push(...data.map(read));
            return comments.sort((a, b) => a.id - b.id);
        },
        async create(pullRequest, body) {
            const comment = { owner, repo, issue_number: pullRequest, body, request: _github_patience_js__WEBPACK_IMPORTED_MODULE_1__/* .ONCE */ .ET };
            const asked = request(`POST ${OF_ISSUE}`, comment);
            const answer = await asked.catch(whenUncertain);
            return answer === undefined ? undefined : read(answer.data);
        },
        async read(id) {
            const answer = await request(`GET ${ONE}`, { owner, repo, comment_id: id }).catch(_github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .whenNotFound */ .II);
            return answer === undefined ? undefined : read(answer.data);
        },
        async update(id, body) {
            const asked = request(`PATCH ${ONE}`, { owner, repo, comment_id: id, body });
            const answer = await asked.catch(_github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .whenNotFound */ .II);
            return answer === undefined ? undefined : read(answer.data);
        },
        async delete(id) {
            await request(`DELETE ${ONE}`, { owner, repo, comment_id: id }).catch(_github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .whenNotFound */ .II);
        },
        left: github.left,
    };
}
function read({ id, user, body = '', html_url: url }) {
    return { id: Number(id), author: user?.login ?? 'ghost', body, url };
}
function whenUncertain(error) {
    if (!(0,_github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .isUncertain */ .cp)(error))
        throw error;
}


/***/ }),

/***/ 115:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  u: () => (/* binding */ githubCommits)
});

// EXTERNAL MODULE: ./shared/action/errors.js
var errors = __nccwpck_require__(972);
// EXTERNAL MODULE: ./shared/tools/clock.js + 1 modules
var tools_clock = __nccwpck_require__(330);
// EXTERNAL MODULE: ./shared/tools/github-error.js
var github_error = __nccwpck_require__(94);
;// CONCATENATED MODULE: ./shared/tools/github-pull-requests-query.js
/** What GitHub's index knows of at most a hundred commits, in one request; `trunk` is the default branch. */
async function askPullRequestsOfCommits(github, shas) {
    const asked = shas.map((sha, index) => `c${index}: object(oid: "${sha}") { ...pulls }`);
    const repository = await ask(github, asked, `fragment pulls on Commit { associatedPullRequests(first: 5) { nodes { ${fields(1)} } } }`);
    const byCommit = new Map(shas.map((sha, index) => {
        const nodes = repository?.[`c${index}`]?.associatedPullRequests?.nodes ?? [];
        return [sha, nodes.filter((node) => node !== null)];
    }));
    return { trunk: repository?.defaultBranchRef?.name, byCommit };
}
/** At most a hundred pull requests by number, in one request; a number that is none of a pull request is left out. */
async function askPullRequestsByNumber(github, numbers) {
    const asked = numbers.map((number, index) => `p${index}: pullRequest(number: ${number}) { ...pull }`);
    const repository = await ask(github, asked, `fragment pull on PullRequest { ${fields(100)} }`);
    const pulls = numbers.map((_, index) => repository?.[`p${index}`]).filter((pull) => pull != null);
    return { trunk: repository?.defaultBranchRef?.name, pulls };
}
async function ask(github, asked, fragment) {
    const query = `query ($owner: String!, $repo: String!) {
  repository(owner: $owner, name: $repo) {
    defaultBranchRef { name }
    ${asked.join('\n    ')}
  }
}
${fragment}`;
    const { owner, repo } = github;
    return (await github.graphql(query, { owner, repo })).repository;
}
function fields(commits) {
    return `number title mergedAt baseRefName author { login } mergeCommit { oid }
    commits(first: ${commits}) { nodes { commit { oid authoredDate } } }`;
}

;// CONCATENATED MODULE: ./shared/tools/github-pull-requests.js

const BATCH = 100;
// GitHub's index from commits to pull requests lags a merge by tens of seconds (apache/texera#4620).
const LAG = 90_000;
const BACKOFF = [2_000, 4_000, 8_000];
/**
 * Asks GitHub's index for all commits, then believes the number in a subject once the pull request
 * itself confirms it, then asks the index again, and again, for what was merged a moment ago.
 */
async function pullRequestsOf(github, commits, clock) {
    const range = new Set(commits.map(({ sha }) => sha));
    const indexed = await askIndex(github, commits, range);
    const named = await askNamed(github, indexed.without, range);
    const found = [...indexed.pullRequests, ...named.pullRequests];
    let missing = named.without;
    for (const wait of BACKOFF) {
        const brought = new Set(found.flatMap((pullRequest) => pullRequest.commits));
        const recent = missing.filter((commit) => !brought.has(commit.sha) && isRecent(commit, clock));
        if (recent.length === 0)
            break;
        clock.notice?.(`GitHub's index knows no pull request yet of ${recent.length === 1 ? 'a commit' : `${recent.length} commits`} of the last minutes: asked again in ${wait / 1_000} s`);
        await clock.wait(wait);
        const late = await askIndex(github, recent, range);
        found.push(...late.pullRequests);
        missing = late.without;
    }
    return united(found);
}
function isRecent({ committedAt }, clock) {
    return clock.now().getTime() - Date.parse(committedAt) < LAG;
}
/** Each pull request once, with all of its commits. */
function united(found) {
    const byNumber = Map.groupBy(found, ({ number }) => number);
    return [...byNumber.values()]
        .flatMap(([first, ...more]) => {
        if (first === undefined)
            return [];
        const commits = [first, ...more].flatMap((pullRequest) => pullRequest.commits);
        return [{ ...first, commits: [...new Set(commits)] }];
    })
        .sort((a, b) => a.number - b.number);
}
async function askIndex(github, commits, range) {
    const pullRequests = [];
    const without = [];
    for (const batch of batches(commits)) {
        const { trunk, byCommit } = await askPullRequestsOfCommits(github, batch.map(({ sha }) => sha));
        for (const commit of batch) {
            const merged = (byCommit.get(commit.sha) ?? []).filter((pull) => isMerged(pull, trunk, range));
            pullRequests.push(...merged.map((pull) => readPull(pull, [commit.sha])));
            if (merged.length === 0)
                without.push(commit);
        }
    }
    return { pullRequests, without };
}
/** The pull request that a subject names, as squash and merge commits do; anyone can write a subject. */
function pullRequestNamedIn(subject) {
    const [, squashed, merged] = /\(#(\d{1,9})\)\s*$|^Merge pull request #(\d{1,9}) from /.exec(subject) ?? [];
    const number = squashed ?? merged;
    return number === undefined ? undefined : Number(number);
}
async function askNamed(github, commits, range) {
    const numbers = commits.map(({ subject }) => pullRequestNamedIn(subject)).filter((one) => one !== undefined);
    const confirmed = new Map();
    for (const batch of batches([...new Set(numbers)])) {
        const { trunk, pulls } = await askPullRequestsByNumber(github, batch);
        for (const pull of pulls.filter((one) => isMerged(one, trunk, range))) {
            const own = pull.commits.nodes.map((node) => node?.commit.oid ?? '').filter((sha) => range.has(sha));
            confirmed.set(pull.number, readPull(pull, [pull.mergeCommit?.oid ?? '', ...own]));
        }
    }
    const isNamed = ({ subject }) => confirmed.has(pullRequestNamedIn(subject) ?? 0);
    return { pullRequests: [...confirmed.values()], without: commits.filter((commit) => !isNamed(commit)) };
}
/** One that was merged into the trunk, by a commit of the range. */
function isMerged(pull, trunk, range) {
    return pull.mergedAt !== null && pull.baseRefName === trunk && range.has(pull.mergeCommit?.oid ?? '');
}
function readPull(pull, commits) {
    const { number, title, author, mergedAt, mergeCommit } = pull;
    const firstCommitAt = pull.commits.nodes[0]?.commit.authoredDate;
    return {
        number,
        title,
        author: author?.login ?? 'ghost',
        mergedAt: mergedAt ?? '',
        mergeCommit: mergeCommit?.oid ?? '',
        commits,
        ...(firstCommitAt === undefined ? {} : { firstCommitAt }),
    };
}
function* batches(items) {
    for (let start = 0; start < items.length; start += BATCH)
        yield items.slice(start, start + BATCH);
}

;// CONCATENATED MODULE: ./shared/tools/github-commits.js




const PAGE = 100;
const MOST_PAGES = 10;
const COMPARE = 'GET /repos/{owner}/{repo}/compare/{basehead}';
function githubCommits(github, clock = tools_clock/* systemClock */.m) {
    const { owner, repo, request } = github;
    async function comparePage(base, head, page) {
        const { data } = await request(COMPARE, {
            owner,
            repo,
            basehead: `${base}...${head}`,
            per_page: PAGE,
            page,
        });
        return data;
    }
    return {
        async compare(base, head) {
            const first = await orMissing(comparePage(base, head, 1));
            if (first === undefined)
                return { status: 'unknown', aheadBy: 0, behindBy: 0, commits: [] };
            const commits = first.commits.map(readCommit);
            const pages = Math.ceil(Number(first.total_commits) / PAGE);
            const from = Math.max(2, pages - MOST_PAGES + 1);
            if (from > 2)
                commits.length = 0;
            for (let page = from; page <= pages; page += 1) {
                commits.push(...(await comparePage(base, head, page)).commits.map(readCommit));
            }
            const { status, ahead_by: aheadBy, behind_by: behindBy } = first;
            return { status, aheadBy: Number(aheadBy), behindBy: Number(behindBy), commits };
        },
        async commit(sha) {
            // The page is one of the commit's files, which nobody here reads.
            const which = { owner, repo, ref: sha, per_page: 1 };
            const found = await orMissing(request('GET /repos/{owner}/{repo}/commits/{ref}', which));
            return found === undefined ? undefined : readCommit(found.data);
        },
        pullRequestsOf: (commits) => pullRequestsOf(github, commits, clock),
    };
}
function readCommit({ sha, author, commit }) {
    return {
        sha,
        subject: commit.message.split('\n', 1)[0] ?? '',
        author: author?.login ?? commit.author?.name ?? 'unknown',
        authoredAt: commit.author?.date ?? '',
        committedAt: commit.committer?.date ?? '',
    };
}
// A comparison with an unknown commit answers 404, an unknown commit itself 422.
async function orMissing(asked) {
    try {
        return await asked;
    }
    catch (error) {
        if ((0,github_error/* isNotFound */.c4)(error) || ((0,github_error/* statusOf */.c2)(error) === 422 && (0,errors/* messageOf */.b)(error).includes('No commit found'))) {
            return undefined;
        }
        throw error;
    }
}


/***/ }),

/***/ 94:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   II: () => (/* binding */ whenNotFound),
/* harmony export */   P9: () => (/* binding */ retryAfter),
/* harmony export */   a5: () => (/* binding */ isRateLimit),
/* harmony export */   c2: () => (/* binding */ statusOf),
/* harmony export */   c4: () => (/* binding */ isNotFound),
/* harmony export */   cp: () => (/* binding */ isUncertain),
/* harmony export */   gp: () => (/* binding */ isSecondaryLimit),
/* harmony export */   qQ: () => (/* binding */ githubError)
/* harmony export */ });
/* unused harmony export permissionLines */
/* harmony import */ var _action_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(972);

/** The HTTP status that GitHub answered with, where an answer stands behind the error. */
function statusOf(error) {
    const cause = error instanceof _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DeliveryError */ .V ? error.cause : error;
    return isRequestError(cause) ? cause.response?.status : undefined;
}
function isNotFound(error) {
    return statusOf(error) === 404;
}
/** For what may be gone: undefined where GitHub does not know it, else the error goes on. */
function whenNotFound(error) {
    if (!isNotFound(error))
        throw error;
}
/**
 * Whether a write may have happened although it failed: GitHub was not reached, did not answer
 * in time, or broke while answering. Such a write is looked for before it is tried again.
 */
function isUncertain(error) {
    const cause = error instanceof _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DeliveryError */ .V ? error.cause : error;
    if (!isRequestError(cause))
        return false;
    return cause.response === undefined || cause.response.status >= 500;
}
/** What a request that failed for good means for the reader of the log. */
function githubError(error, call) {
    if (error instanceof _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DeliveryError */ .V)
        return error;
    if (!isRequestError(error)) {
        return new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DeliveryError */ .V('github-failed', `GitHub: ${call} failed: ${String(error)}`, { cause: error });
    }
    if (error.response === undefined)
        return notReached(error, call);
    const { status } = error.response;
    const message = messageIn(error);
    if (status === 401) {
        return new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DeliveryError */ .V('permission-missing', `GitHub at ${hostOf(error)} refused the token: ${call} answered 401, ${message}`, {
            cause: error,
            cure: "Pass the workflow's own `github.token`, or a token that has not expired",
        });
    }
    if (isRateLimit(error))
        return rateLimited(error, call);
    if (status === 403 && /not accessible by|must have (admin|push|write)/i.test(message))
        return forbidden(error, call);
    return new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DeliveryError */ .V('github-failed', `GitHub: ${call} answered ${status}, ${message}`, {
        cause: error,
    });
}
/** Whether GitHub asks to slow down: the hourly limit, or a secondary one. */
function isRateLimit(error) {
    if (!isRequestError(error) || error.response === undefined)
        return false;
    const { status, headers } = error.response;
    if (status !== 403 && status !== 429)
        return false;
    return (status === 429 ||
        headers['retry-after'] !== undefined ||
        headers['x-ratelimit-remaining'] === '0' ||
        /rate limit/i.test(messageIn(error)));
}
/** Whether it is the limit on how fast, not on how many an hour; a proxy's 429 is one too. */
function isSecondaryLimit(error) {
    const isHourly = error.response?.headers['x-ratelimit-remaining'] === '0';
    return /secondary rate limit/i.test(messageIn(error)) || (error.status === 429 && !isHourly);
}
/** Milliseconds that GitHub asks to wait, where it says so as `Retry-After`. */
function retryAfter(error) {
    const seconds = Number(error.response?.headers['retry-after'] ?? Number.NaN);
    return Number.isFinite(seconds) ? seconds * 1_000 : undefined;
}
/** `contents=read,pull_requests=write; issues=write` as the lines of `permissions:`; the first alternative is enough. */
function permissionLines(accepted) {
    const [first = ''] = accepted.split(';');
    return [...first.matchAll(/([a-z_]+)=(read|write|admin)/g)].map(([, name = '', level = '']) => `${name.replaceAll('_', '-')}: ${level}`);
}
// Where GitHub does not name the permission in `X-Accepted-GitHub-Permissions`.
const KNOWN = [
    [/\/deployments(\/|\?|$)/, 'deployments'],
    [/\/actions\//, 'actions'],
    [/\/environments(\/|$)/, 'actions'],
    [/\/(issues|pulls)\/|\/commits\/[^/]+\/pulls/, 'pull-requests'],
    [/\/graphql$/, 'pull-requests'],
    [/\/(compare|commits)\//, 'contents'],
];
function forbidden(error, call) {
    const lines = permissionLines(String(error.response?.headers['x-accepted-github-permissions'] ?? ''));
    const guess = guessLine(error);
    const missing = lines.length > 0 ? lines : guess === undefined ? [] : [guess];
    const cure = missing.length === 0
        ? "Look up the permission that this call needs and add it to the job's `permissions:`"
        : `Add to the job's \`permissions:\` the line \`${missing.join('`, `')}\``;
    return new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DeliveryError */ .V('permission-missing', `the token may not ${call}`, { cause: error, cure });
}
function guessLine({ request }) {
    const path = request.url;
    const name = KNOWN.find(([pattern]) => pattern.test(path))?.[1];
    if (name === undefined)
        return undefined;
    const reads = request.method === 'GET' || path.endsWith('/graphql');
    return `${name}: ${reads ? 'read' : 'write'}`;
}
function rateLimited(error, call) {
    const wait = retryAfter(error);
    const reset = Number(error.response?.headers['x-ratelimit-reset'] ?? Number.NaN);
    const until = Number.isFinite(reset) ? ` until ${new Date(reset * 1_000).toISOString()}` : '';
    const again = wait === undefined ? until : ` for ${Math.ceil(wait / 1_000)} s`;
    return new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DeliveryError */ .V('github-failed', `GitHub's rate limit is used up${again}: ${call} was refused`, {
        cause: error,
        cure: 'Run again after that; a token of its own has its own limit',
    });
}
function notReached(error, call) {
    return new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DeliveryError */ .V('github-failed', `GitHub at ${hostOf(error)} could not be reached for ${call}: ${error.message}`, {
        cause: error,
        cure: 'Run again; if it stays so, look at githubstatus.com and at the network between the runner and GitHub',
    });
}
function hostOf({ request }) {
    return URL.parse(request.url)?.host ?? request.url;
}
/** Octokit appends the address of GitHub's documentation, which is of no use to this reader. */
function messageIn({ message }) {
    return message.replace(/ - https?:\/\/\S+$/, '').slice(0, 500);
}
function isRequestError(error) {
    return error instanceof Error && error.name === 'HttpError' && 'status' in error && 'request' in error;
}


/***/ }),

/***/ 391:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  u: () => (/* binding */ githubHistory)
});

// EXTERNAL MODULE: ./shared/domain/record.js
var domain_record = __nccwpck_require__(988);
;// CONCATENATED MODULE: ./shared/tools/github-history-query.js

/** A page of deployments and a page of the trunk in one request; later pages of the trunk go on from its first tip. */
const HISTORY_QUERY = `query (
  $owner: String!, $repo: String!, $records: Boolean!, $recordsAfter: String,
  $tip: Boolean!, $older: Boolean!, $oid: GitObjectID!, $commitsAfter: String
) {
  repository(owner: $owner, name: $repo) {
    deployments(first: 100, after: $recordsAfter, orderBy: { field: CREATED_AT, direction: DESC }) @include(if: $records) {
      pageInfo { hasNextPage endCursor }
      nodes {
        databaseId environment createdAt task payload commitOid
        latestStatus { id }
        statuses(first: 20) { nodes { id state description createdAt logUrl } }
      }
    }
    defaultBranchRef @include(if: $tip) { target { ... on Commit { oid history(first: 100) { ...trunk } } } }
    object(oid: $oid) @include(if: $older) { ... on Commit { history(first: 100, after: $commitsAfter) { ...trunk } } }
  }
}
fragment trunk on CommitHistoryConnection {
  pageInfo { hasNextPage endCursor }
  nodes {
    oid messageHeadline authoredDate committedDate
    parents(first: 1) { nodes { oid } }
    associatedPullRequests(first: 2) {
      nodes { number mergedAt headRefName commits(first: 1) { nodes { commit { authoredDate } } } }
    }
  }
}`;
/** Undefined where the payload is none of ours. */
function readRecord(node) {
    const payload = (0,domain_record/* parseRecordPayload */.tu)(node.payload);
    if (payload === undefined)
        return undefined;
    const { databaseId: id, environment, createdAt } = node;
    return {
        id,
        environment: environment ?? '',
        createdAt,
        payload,
        statuses: statusesOf(node).map(readStatus),
    };
}
function readForeign(node) {
    const [newest] = statusesOf(node);
    const { databaseId: id, environment, createdAt, commitOid: revision } = node;
    return {
        id,
        environment: environment ?? '',
        revision,
        createdAt,
        state: newest === undefined ? undefined : stateOf(newest),
        run: /\/actions\/runs\/(\d+)(\/|$)/.exec(newest?.logUrl ?? '')?.[1],
    };
}
function readTrunkCommit(node) {
    const merged = node.associatedPullRequests?.nodes.find((pull) => pull?.mergedAt != null);
    return {
        sha: node.oid,
        parent: node.parents.nodes[0]?.oid,
        subject: node.messageHeadline,
        authoredAt: node.authoredDate,
        committedAt: node.committedDate,
        pullRequest: merged == null
            ? undefined
            : {
                number: merged.number,
                mergedAt: merged.mergedAt ?? '',
                firstCommitAt: merged.commits.nodes[0]?.commit.authoredDate,
                branch: merged.headRefName,
            },
    };
}
function readStatus(node) {
    return { state: stateOf(node), description: node.description ?? '', createdAt: node.createdAt };
}
// Statuses of one second are told apart by what can only come after what.
const ORDER = {
    PENDING: 0,
    QUEUED: 0,
    WAITING: 0,
    IN_PROGRESS: 1,
    INACTIVE: 3,
};
/** Newest first, whatever the order in which the connection has them. */
function statusesOf({ statuses, latestStatus }) {
    const rank = ({ state }) => ORDER[state] ?? 2;
    return (statuses?.nodes ?? [])
        .filter((node) => node !== null)
        .toSorted((a, b) => Number(b.id === latestStatus?.id) - Number(a.id === latestStatus?.id) ||
        b.createdAt.localeCompare(a.createdAt) ||
        rank(b) - rank(a));
}
/** GraphQL writes states in capitals, and knows one more than REST. */
function stateOf({ state }) {
    return state === 'WAITING' ? 'pending' : state.toLowerCase();
}

;// CONCATENATED MODULE: ./shared/tools/github-history.js


const MOST_REQUESTS = 10;
// A revision that is no longer on the trunk is not looked for in all of it.
const FAR = 30 * 86_400_000;
function githubHistory(github) {
    const { owner, repo } = github;
    return {
        async read(wanted) {
            const reading = startReading();
            let requests = 0;
            while (requests < MOST_REQUESTS && (reading.records.more || reading.commits.more)) {
                const { records, commits } = reading;
                const { data, denied } = await github.graphqlPartly(HISTORY_QUERY, {
                    owner,
                    repo,
                    records: records.more,
                    recordsAfter: records.after,
                    tip: commits.more && commits.after === null,
                    older: commits.more && commits.after !== null,
                    commitsAfter: commits.after,
                    oid: reading.tip ?? '0'.repeat(40),
                });
                requests += 1;
                reading.denied ??= denied;
                take(reading, data, wanted);
            }
            const { found, foreign, trunk, isComplete } = reading;
            const history = { records: found, foreign, commits: trunk, isComplete, requests };
            return { history, denied: reading.denied };
        },
    };
}
function startReading() {
    return {
        found: [],
        foreign: [],
        trunk: [],
        records: { more: true, after: null },
        commits: { more: true, after: null },
        tip: undefined,
        isComplete: false,
        denied: undefined,
    };
}
function take(reading, { repository }, wanted) {
    const { deployments, defaultBranchRef, object } = repository ?? {};
    if (deployments != null)
        takeRecords(reading, deployments, wanted);
    const history = defaultBranchRef?.target?.history ?? object?.history;
    reading.tip ??= defaultBranchRef?.target?.oid;
    if (history == null) {
        reading.commits.more = false;
        return;
    }
    reading.trunk.push(...history.nodes.filter((node) => node !== null).map(readTrunkCommit));
    reading.commits.after = history.pageInfo.endCursor;
    reading.commits.more = history.pageInfo.hasNextPage && !reachesBack(reading, wanted);
}
function takeRecords(reading, { nodes, pageInfo }, wanted) {
    const { found, foreign, records } = reading;
    const present = nodes.filter((node) => node !== null);
    const task = (0,domain_record/* recordTask */.R)(wanted.application);
    for (const node of present) {
        const record = node.task === task ? readRecord(node) : undefined;
        if (record !== undefined)
            found.push(record);
        else if (node.task === 'deploy')
            foreign.push(readForeign(node));
    }
    const oldest = present.at(-1);
    const isFarEnough = oldest !== undefined &&
        oldest.createdAt < wanted.since &&
        found.some((record) => isBefore(record, wanted));
    records.after = pageInfo.endCursor;
    records.more = pageInfo.hasNextPage && !isFarEnough;
    reading.isComplete = !records.more;
}
/** The success that the first deployment of the window is held against. */
function isBefore(record, { environment, since }) {
    return record.environment === environment && record.createdAt < since && (0,domain_record/* isSuccessful */.XO)(record);
}
/** Whether the trunk was read back to what was live before the oldest deployment of the window. */
function reachesBack({ found, trunk }, { environment, since }) {
    const known = new Set(trunk.map(({ sha }) => sha));
    const far = Date.parse(found.at(-1)?.createdAt ?? since) - FAR;
    if (Date.parse(trunk.at(-1)?.committedAt ?? '') < far)
        return true;
    return found
        .filter((record) => record.environment === environment && record.createdAt >= since)
        .every(({ payload }) => payload.previousRevision === null || known.has(payload.previousRevision));
}


/***/ }),

/***/ 781:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   ET: () => (/* binding */ ONCE),
/* harmony export */   Ny: () => (/* binding */ PATIENTLY),
/* harmony export */   a6: () => (/* binding */ REFUSALS),
/* harmony export */   d_: () => (/* binding */ patiently),
/* harmony export */   gG: () => (/* binding */ refusalsAreFinal)
/* harmony export */ });
/* harmony import */ var _action_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(972);
/* harmony import */ var _github_error_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(94);


/** For a write that must not happen twice: its caller looks before it tries again. */
const ONCE = { retries: 0 };
/** For a write that matters most and may happen twice: an outage of half a minute is sat out. */
const PATIENTLY = { retries: 4 };
const LONGEST_WAIT = 60_000;
/** Statuses that asking again at once would not change; of them, a rate limit is waited for. */
const REFUSALS = [400, 401, 403, 404, 410, 422, 429, 451];
/**
 * Ends a call that was refused. The retry plugin leaves refusals alone, but not where the call itself says how
 * often it may be repeated: it repeats those at once (its wrapRequest reads `retries` from the failed request).
 */
function refusalsAreFinal({ hook }) {
    hook.error('request', (error) => {
        if ('status' in error && REFUSALS.includes(error.status)) {
            error.request.request = { ...error.request.request, retries: 0 };
        }
        throw error;
    });
}
/** Waits where GitHub names a time, and turns what is left into an error for the reader. */
async function patiently(attempt, how) {
    const { call, log, signal, wait, patience } = how;
    try {
        return await attempt();
    }
    catch (error) {
        if (signal?.aborted === true)
            throw cancelled(signal);
        const asked = patience > 0 ? askedWait(error) : undefined;
        if (asked === undefined)
            throw (0,_github_error_js__WEBPACK_IMPORTED_MODULE_1__/* .githubError */ .qQ)(error, call);
        log.info(`GitHub asks to slow down: ${call} is tried again in ${Math.ceil(asked / 1_000)} s`);
        await wait(asked, signal);
    }
    return patiently(attempt, { ...how, patience: patience - 1 });
}
/** A refusal for the rate limit did nothing, so that even a write that must not happen twice may be repeated. */
function askedWait(error) {
    if (!(0,_github_error_js__WEBPACK_IMPORTED_MODULE_1__/* .isRateLimit */ .a5)(error))
        return undefined;
    // "Rate limits for the REST API": a secondary limit that names no time asks for a minute.
    const wait = (0,_github_error_js__WEBPACK_IMPORTED_MODULE_1__/* .retryAfter */ .P9)(error) ?? ((0,_github_error_js__WEBPACK_IMPORTED_MODULE_1__/* .isSecondaryLimit */ .gp)(error) ? LONGEST_WAIT : undefined);
    return wait !== undefined && wait <= LONGEST_WAIT ? wait : undefined;
}
function cancelled(signal) {
    return signal.reason instanceof _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DeliveryError */ .V
        ? signal.reason
        : new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DeliveryError */ .V('cancelled', 'cancelled while talking to GitHub', { cause: signal.reason });
}


/***/ }),

/***/ 394:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  m: () => (/* binding */ githubRecords)
});

// EXTERNAL MODULE: ./shared/domain/record.js
var record = __nccwpck_require__(988);
// EXTERNAL MODULE: ./shared/domain/revision.js
var domain_revision = __nccwpck_require__(808);
// EXTERNAL MODULE: ./shared/domain/together.js
var together = __nccwpck_require__(191);
// EXTERNAL MODULE: ./shared/tools/github-error.js
var github_error = __nccwpck_require__(94);
// EXTERNAL MODULE: ./shared/tools/github-patience.js
var github_patience = __nccwpck_require__(781);
;// CONCATENATED MODULE: ./shared/tools/github-deployments.js


const DEPLOYMENTS = '/repos/{owner}/{repo}/deployments';
function githubDeployments(github) {
    const { owner, repo, request } = github;
    const repository = { owner, repo };
    async function page(wanted) {
        const { data } = await request(`GET ${DEPLOYMENTS}`, { ...repository, ...query(wanted) });
        return data.map(readDeployment);
    }
    return {
        page,
        async *pages(wanted) {
            const pages = github.pages(`GET ${DEPLOYMENTS}`, { ...repository, ...query(wanted) });
            for await (const { data } of pages)
                yield data.map(readDeployment);
        },
        async find(id) {
            const asked = request(`GET ${DEPLOYMENTS}/{deployment_id}`, { ...repository, deployment_id: id });
            const answer = await asked.catch(github_error/* whenNotFound */.II);
            return answer === undefined ? undefined : readDeployment(answer.data);
        },
        async create(deployment, isMine) {
            try {
                return await createOnce(github, deployment);
            }
            catch (error) {
                if (!(0,github_error/* isUncertain */.cp)(error))
                    throw error;
                const { task, environment } = deployment;
                const mine = (await page({ task, environment, perPage: 10 })).find(isMine);
                return mine?.id ?? createOnce(github, deployment);
            }
        },
        async statuses(id) {
            const which = { ...repository, deployment_id: id, per_page: 100 };
            const { data } = await request(`GET ${DEPLOYMENTS}/{deployment_id}/statuses`, which);
            return [...data].sort((a, b) => Number(b.id) - Number(a.id)).map(readStatus);
        },
        async status(id, { state, description, environmentUrl, logUrl }) {
            const { data } = await request(`POST ${DEPLOYMENTS}/{deployment_id}/statuses`, {
                ...repository,
                deployment_id: id,
                state,
                description: description.slice(0, 140),
                // GitHub's own rule leaves production alone and knows no applications: ours are made inactive by name.
                auto_inactive: false,
                request: github_patience/* PATIENTLY */.Ny,
                ...(environmentUrl === undefined ? {} : { environment_url: environmentUrl }),
                ...(logUrl === undefined ? {} : { log_url: logUrl }),
            });
            return readStatus(data);
        },
    };
}
async function createOnce({ owner, repo, request }, deployment) {
    const { production, ...rest } = deployment;
    const { data } = await request(`POST ${DEPLOYMENTS}`, {
        owner,
        repo,
        ...rest,
        description: rest.description.slice(0, 140),
        payload: { ...rest.payload },
        // The job that asks is itself a check that is not green yet.
        required_contexts: [],
        auto_merge: false,
        transient_environment: false,
        production_environment: production,
        request: github_patience/* ONCE */.ET,
    });
    if (!('id' in data))
        throw new TypeError('GitHub merged a branch instead of deploying');
    return Number(data.id);
}
function query({ task, environment, perPage }) {
    return { task, per_page: perPage, ...(environment === undefined ? {} : { environment }) };
}
function readDeployment(data) {
    const { id, environment, sha: revision, created_at: createdAt, description, payload } = data;
    return { id: Number(id), environment, revision, createdAt, description, payload };
}
function readStatus(data) {
    const { state, description, created_at: createdAt } = data;
    return { state, description, createdAt };
}

;// CONCATENATED MODULE: ./shared/tools/github-holds.js

// An open hold keeps others from being opened, so only a race can leave one behind newer, released ones.
const LOOKED_AT = 12;
function githubHolds(deployments) {
    async function isReleased({ id }) {
        return (await deployments.statuses(id))[0]?.state === 'inactive';
    }
    async function hold(application, environment) {
        const holds = await deployments.page({ task: (0,record/* holdTask */.RI)(application), environment, perPage: LOOKED_AT });
        for (const candidate of holds) {
            if (!(await isReleased(candidate)))
                return readHold(candidate);
        }
        return undefined;
    }
    return {
        hold,
        async openHold({ application, environment, reason, actor, revision }) {
            const open = await hold(application, environment);
            if (open !== undefined)
                return open.id;
            const payload = { schema: 1, application, reason, actor };
            return deployments.create({
                ref: revision,
                task: (0,record/* holdTask */.RI)(application),
                environment,
                payload,
                description: `held: ${reason}`,
                production: false,
            }, (other) => readHold(other).reason === reason && readHold(other).actor === actor);
        },
        async releaseHold(id) {
            await deployments.status(id, { state: 'inactive', description: 'released' });
        },
    };
}
/** Whatever the payload: a hold that somebody made by hand holds too. */
function readHold({ id, createdAt, description, payload }) {
    const { reason, actor } = asObject(payload);
    return {
        id,
        reason: typeof reason === 'string' ? reason : (description ?? 'no reason given'),
        actor: typeof actor === 'string' ? actor : 'somebody',
        createdAt,
    };
}
function asObject(payload) {
    return typeof payload === 'object' && payload !== null ? payload : {};
}

;// CONCATENATED MODULE: ./shared/tools/github-records.js






// Statuses of so many records are asked for at once: few enough for a consumer that stops at the first.
const BATCH = 4;
const PAGE = 30;
function githubRecords(github) {
    const deployments = githubDeployments(github);
    async function read(deployment) {
        const payload = (0,record/* parseRecordPayload */.tu)(deployment.payload);
        if (payload === undefined)
            return undefined;
        return recordOf(deployment, payload, await deployments.statuses(deployment.id));
    }
    async function* readLazily(found) {
        for (let start = 0; start < found.length; start += BATCH) {
            const records = await (0,together/* together */.b)(found.slice(start, start + BATCH).map(read));
            yield* records.filter((record) => record !== undefined);
        }
    }
    return {
        ...githubHolds(deployments),
        status: deployments.status,
        async *walk(application, environment) {
            const pages = deployments.pages({ task: (0,record/* recordTask */.R)(application), environment, perPage: PAGE });
            for await (const page of pages)
                yield* readLazily(page);
        },
        async adoptable(environment) {
            const newest = await deployments.page({ task: 'deploy', environment, perPage: PAGE });
            for (const { id, revision } of newest) {
                const word = (await deployments.statuses(id)).find(({ state }) => state !== 'inactive');
                if (word?.state === 'success')
                    return (0,domain_revision/* isRevision */.oN)(revision) ? revision : undefined;
            }
            return undefined;
        },
        async find(id) {
            const [deployment, statuses] = await (0,together/* together */.b)([
                deployments.find(id),
                deployments.statuses(id).catch(github_error/* whenNotFound */.II),
            ]);
            const payload = deployment && (0,record/* parseRecordPayload */.tu)(deployment.payload);
            return payload && statuses && recordOf(deployment, payload, statuses);
        },
        async open({ environment, payload, production }) {
            const { revision, application, direction, run, attempt } = payload;
            const id = await deployments.create({
                ref: revision,
                task: (0,record/* recordTask */.R)(application),
                environment,
                payload: { ...payload },
                description: `${direction} deployment of ${application}`,
                production,
            }, (other) => isSameAttempt((0,record/* parseRecordPayload */.tu)(other.payload), payload));
            const logUrl = `${github.webUrl}/actions/runs/${run}/attempts/${attempt}`;
            await deployments.status(id, { state: 'in_progress', description: 'v1', logUrl });
            return id;
        },
        async deactivate(ids) {
            for (const id of ids)
                await deployments.status(id, { state: 'inactive', description: 'v1' });
        },
        runEvidence: (run) => runEvidence(github, run),
    };
}
function recordOf({ id, environment, createdAt }, payload, statuses) {
    return { id, environment, createdAt, payload, statuses };
}
async function runEvidence({ owner, repo, request }, run) {
    try {
        const which = { owner, repo, run_id: Number(run) };
        const { data } = await request('GET /repos/{owner}/{repo}/actions/runs/{run_id}', which);
        return { event: data.event, headBranch: data.head_branch };
    }
    catch (error) {
        return (0,github_error/* whenNotFound */.II)(error);
    }
}
function isSameAttempt(other, { run, attempt, revision }) {
    return other?.run === run && other.attempt === attempt && other.revision === revision;
}


/***/ }),

/***/ 196:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ githubRuns)
/* harmony export */ });
/* unused harmony export runState */
/* harmony import */ var _action_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(972);
/* harmony import */ var _github_error_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(94);


function githubRuns({ owner, repo, request }) {
    return {
        async state(run) {
            const which = { owner, repo, run_id: Number(run) };
            const asked = request('GET /repos/{owner}/{repo}/actions/runs/{run_id}', which);
            const data = (await asked.catch(_github_error_js__WEBPACK_IMPORTED_MODULE_1__/* .whenNotFound */ .II))?.data;
            return data && { attempt: data.run_attempt ?? 1, isOver: data.status === 'completed' };
        },
        async jobs(run) {
            const which = { owner, repo, run_id: Number(run), filter: 'latest', per_page: 100 };
            const asked = request('GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs', which);
            const answer = await asked.catch(_github_error_js__WEBPACK_IMPORTED_MODULE_1__/* .whenNotFound */ .II);
            return (answer?.data.jobs ?? [])
                .filter(({ status, conclusion }) => hasStarted(status) && conclusion !== 'skipped')
                .map(({ name, started_at: startedAt, completed_at: endedAt, conclusion }) => ({
                name,
                startedAt,
                endedAt: endedAt ?? undefined,
                conclusion: conclusion ?? undefined,
            }))
                .sort((a, b) => a.startedAt.localeCompare(b.startedAt));
        },
    };
}
function hasStarted(status) {
    return status === 'in_progress' || status === 'completed';
}
/**
 * Whether an attempt of a run has ended. A newer attempt means that it has; `unknown` where GitHub does not
 * know the run, or does not answer: that is never taken for an end.
 */
async function runState(github, { repository, run, attempt }, log) {
    if (!/^\d+$/.test(run))
        return 'unknown';
    const unknown = (why) => {
        log.info(`whether run ${run} has ended is not known: ${why}`);
        return 'unknown';
    };
    const [owner = github.owner, repo = github.repo] = repository?.split('/') ?? [];
    try {
        const state = await githubRuns({ ...github, owner, repo }).state(run);
        if (state === undefined)
            return unknown('GitHub does not know it');
        return state.isOver || state.attempt > attempt ? 'ended' : 'active';
    }
    catch (error) {
        return unknown(messageOf(error));
    }
}


/***/ }),

/***/ 124:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  S: () => (/* binding */ connectGithub)
});

;// CONCATENATED MODULE: ../../node_modules/universal-user-agent/index.js
function getUserAgent() {
  if (typeof navigator === "object" && "userAgent" in navigator) {
    return navigator.userAgent;
  }

  if (typeof process === "object" && process.version !== undefined) {
    return `Node.js/${process.version.substr(1)} (${process.platform}; ${
      process.arch
    })`;
  }

  return "<environment undetectable>";
}

;// CONCATENATED MODULE: ../../node_modules/before-after-hook/lib/register.js
// @ts-check

function register(state, name, method, options) {
  if (typeof method !== "function") {
    throw new Error("method for before hook must be a function");
  }

  if (!options) {
    options = {};
  }

  if (Array.isArray(name)) {
    return name.reverse().reduce((callback, name) => {
      return register.bind(null, state, name, callback, options);
    }, method)();
  }

  return Promise.resolve().then(() => {
    if (!state.registry[name]) {
      return method(options);
    }

    return state.registry[name].reduce((method, registered) => {
      return registered.hook.bind(null, method, options);
    }, method)();
  });
}

;// CONCATENATED MODULE: ../../node_modules/before-after-hook/lib/add.js
// @ts-check

function addHook(state, kind, name, hook) {
  const orig = hook;
  if (!state.registry[name]) {
    state.registry[name] = [];
  }

  if (kind === "before") {
    hook = (method, options) => {
      return Promise.resolve()
        .then(orig.bind(null, options))
        .then(method.bind(null, options));
    };
  }

  if (kind === "after") {
    hook = (method, options) => {
      let result;
      return Promise.resolve()
        .then(method.bind(null, options))
        .then((result_) => {
          result = result_;
          return orig(result, options);
        })
        .then(() => {
          return result;
        });
    };
  }

  if (kind === "error") {
    hook = (method, options) => {
      return Promise.resolve()
        .then(method.bind(null, options))
        .catch((error) => {
          return orig(error, options);
        });
    };
  }

  state.registry[name].push({
    hook: hook,
    orig: orig,
  });
}

;// CONCATENATED MODULE: ../../node_modules/before-after-hook/lib/remove.js
// @ts-check

function removeHook(state, name, method) {
  if (!state.registry[name]) {
    return;
  }

  const index = state.registry[name]
    .map((registered) => {
      return registered.orig;
    })
    .indexOf(method);

  if (index === -1) {
    return;
  }

  state.registry[name].splice(index, 1);
}

;// CONCATENATED MODULE: ../../node_modules/before-after-hook/index.js
// @ts-check





// bind with array of arguments: https://stackoverflow.com/a/21792913
const bind = Function.bind;
const bindable = bind.bind(bind);

function bindApi(hook, state, name) {
  const removeHookRef = bindable(removeHook, null).apply(
    null,
    name ? [state, name] : [state]
  );
  hook.api = { remove: removeHookRef };
  hook.remove = removeHookRef;
  ["before", "error", "after", "wrap"].forEach((kind) => {
    const args = name ? [state, kind, name] : [state, kind];
    hook[kind] = hook.api[kind] = bindable(addHook, null).apply(null, args);
  });
}

function Singular() {
  const singularHookName = Symbol("Singular");
  const singularHookState = {
    registry: {},
  };
  const singularHook = register.bind(null, singularHookState, singularHookName);
  bindApi(singularHook, singularHookState, singularHookName);
  return singularHook;
}

function Collection() {
  const state = {
    registry: {},
  };

  const hook = register.bind(null, state);
  bindApi(hook, state);

  return hook;
}

/* harmony default export */ const before_after_hook = ({ Singular, Collection });

;// CONCATENATED MODULE: ../../node_modules/@octokit/endpoint/dist-bundle/index.js
// pkg/dist-src/defaults.js


// pkg/dist-src/version.js
var VERSION = "0.0.0-development";

// pkg/dist-src/defaults.js
var userAgent = `octokit-endpoint.js/${VERSION} ${getUserAgent()}`;
var DEFAULTS = {
  method: "GET",
  baseUrl: "https://api.github.com",
  headers: {
    accept: "application/vnd.github.v3+json",
    "user-agent": userAgent
  },
  mediaType: {
    format: ""
  }
};

// pkg/dist-src/util/lowercase-keys.js
function lowercaseKeys(object) {
  if (!object) {
    return {};
  }
  return Object.keys(object).reduce((newObj, key) => {
    newObj[key.toLowerCase()] = object[key];
    return newObj;
  }, {});
}

// pkg/dist-src/util/is-plain-object.js
function isPlainObject(value) {
  if (typeof value !== "object" || value === null) return false;
  if (Object.prototype.toString.call(value) !== "[object Object]") return false;
  const proto = Object.getPrototypeOf(value);
  if (proto === null) return true;
  const Ctor = Object.prototype.hasOwnProperty.call(proto, "constructor") && proto.constructor;
  return typeof Ctor === "function" && Ctor instanceof Ctor && Function.prototype.call(Ctor) === Function.prototype.call(value);
}

// pkg/dist-src/util/merge-deep.js
function mergeDeep(defaults, options) {
  const result = Object.assign({}, defaults);
  Object.keys(options).forEach((key) => {
    if (isPlainObject(options[key])) {
      if (!(key in defaults)) Object.assign(result, { [key]: options[key] });
      else result[key] = mergeDeep(defaults[key], options[key]);
    } else {
      Object.assign(result, { [key]: options[key] });
    }
  });
  return result;
}

// pkg/dist-src/util/remove-undefined-properties.js
function removeUndefinedProperties(obj) {
  for (const key in obj) {
    if (obj[key] === void 0) {
      delete obj[key];
    }
  }
  return obj;
}

// pkg/dist-src/merge.js
function merge(defaults, route, options) {
  if (typeof route === "string") {
    let [method, url] = route.split(" ");
    options = Object.assign(url ? { method, url } : { url: method }, options);
  } else {
    options = Object.assign({}, route);
  }
  options.headers = lowercaseKeys(options.headers);
  removeUndefinedProperties(options);
  removeUndefinedProperties(options.headers);
  const mergedOptions = mergeDeep(defaults || {}, options);
  if (options.url === "/graphql") {
    if (defaults && defaults.mediaType.previews?.length) {
      mergedOptions.mediaType.previews = defaults.mediaType.previews.filter(
        (preview) => !mergedOptions.mediaType.previews.includes(preview)
      ).concat(mergedOptions.mediaType.previews);
    }
    mergedOptions.mediaType.previews = (mergedOptions.mediaType.previews || []).map((preview) => preview.replace(/-preview/, ""));
  }
  return mergedOptions;
}

// pkg/dist-src/util/add-query-parameters.js
function addQueryParameters(url, parameters) {
  const separator = /\?/.test(url) ? "&" : "?";
  const names = Object.keys(parameters);
  if (names.length === 0) {
    return url;
  }
  return url + separator + names.map((name) => {
    if (name === "q") {
      return "q=" + parameters.q.split("+").map(encodeURIComponent).join("+");
    }
    return `${name}=${encodeURIComponent(parameters[name])}`;
  }).join("&");
}

// pkg/dist-src/util/extract-url-variable-names.js
var urlVariableRegex = /\{[^{}}]+\}/g;
function removeNonChars(variableName) {
  return variableName.replace(/(?:^\W+)|(?:(?<!\W)\W+$)/g, "").split(/,/);
}
function extractUrlVariableNames(url) {
  const matches = url.match(urlVariableRegex);
  if (!matches) {
    return [];
  }
  return matches.map(removeNonChars).reduce((a, b) => a.concat(b), []);
}

// pkg/dist-src/util/omit.js
function omit(object, keysToOmit) {
  const result = { __proto__: null };
  for (const key of Object.keys(object)) {
    if (keysToOmit.indexOf(key) === -1) {
      result[key] = object[key];
    }
  }
  return result;
}

// pkg/dist-src/util/url-template.js
function encodeReserved(str) {
  return str.split(/(%[0-9A-Fa-f]{2})/g).map(function(part) {
    if (!/%[0-9A-Fa-f]/.test(part)) {
      part = encodeURI(part).replace(/%5B/g, "[").replace(/%5D/g, "]");
    }
    return part;
  }).join("");
}
function encodeUnreserved(str) {
  return encodeURIComponent(str).replace(/[!'()*]/g, function(c) {
    return "%" + c.charCodeAt(0).toString(16).toUpperCase();
  });
}
function encodeValue(operator, value, key) {
  value = operator === "+" || operator === "#" ? encodeReserved(value) : encodeUnreserved(value);
  if (key) {
    return encodeUnreserved(key) + "=" + value;
  } else {
    return value;
  }
}
function isDefined(value) {
  return value !== void 0 && value !== null;
}
function isKeyOperator(operator) {
  return operator === ";" || operator === "&" || operator === "?";
}
function getValues(context, operator, key, modifier) {
  var value = context[key], result = [];
  if (isDefined(value) && value !== "") {
    if (typeof value === "string" || typeof value === "number" || typeof value === "bigint" || typeof value === "boolean") {
      value = value.toString();
      if (modifier && modifier !== "*") {
        value = value.substring(0, parseInt(modifier, 10));
      }
      result.push(
        encodeValue(operator, value, isKeyOperator(operator) ? key : "")
      );
    } else {
      if (modifier === "*") {
        if (Array.isArray(value)) {
          value.filter(isDefined).forEach(function(value2) {
            result.push(
              encodeValue(operator, value2, isKeyOperator(operator) ? key : "")
            );
          });
        } else {
          Object.keys(value).forEach(function(k) {
            if (isDefined(value[k])) {
              result.push(encodeValue(operator, value[k], k));
            }
          });
        }
      } else {
        const tmp = [];
        if (Array.isArray(value)) {
          value.filter(isDefined).forEach(function(value2) {
            tmp.push(encodeValue(operator, value2));
          });
        } else {
          Object.keys(value).forEach(function(k) {
            if (isDefined(value[k])) {
              tmp.push(encodeUnreserved(k));
              tmp.push(encodeValue(operator, value[k].toString()));
            }
          });
        }
        if (isKeyOperator(operator)) {
          result.push(encodeUnreserved(key) + "=" + tmp.join(","));
        } else if (tmp.length !== 0) {
          result.push(tmp.join(","));
        }
      }
    }
  } else {
    if (operator === ";") {
      if (isDefined(value)) {
        result.push(encodeUnreserved(key));
      }
    } else if (value === "" && (operator === "&" || operator === "?")) {
      result.push(encodeUnreserved(key) + "=");
    } else if (value === "") {
      result.push("");
    }
  }
  return result;
}
function parseUrl(template) {
  return {
    expand: expand.bind(null, template)
  };
}
function expand(template, context) {
  var operators = ["+", "#", ".", "/", ";", "?", "&"];
  template = template.replace(
    /\{([^\{\}]+)\}|([^\{\}]+)/g,
    function(_, expression, literal) {
      if (expression) {
        let operator = "";
        const values = [];
        if (operators.indexOf(expression.charAt(0)) !== -1) {
          operator = expression.charAt(0);
          expression = expression.substr(1);
        }
        expression.split(/,/g).forEach(function(variable) {
          var tmp = /([^:\*]*)(?::(\d+)|(\*))?/.exec(variable);
          values.push(getValues(context, operator, tmp[1], tmp[2] || tmp[3]));
        });
        if (operator && operator !== "+") {
          var separator = ",";
          if (operator === "?") {
            separator = "&";
          } else if (operator !== "#") {
            separator = operator;
          }
          return (values.length !== 0 ? operator : "") + values.join(separator);
        } else {
          return values.join(",");
        }
      } else {
        return encodeReserved(literal);
      }
    }
  );
  if (template === "/") {
    return template;
  } else {
    return template.replace(/\/$/, "");
  }
}

// pkg/dist-src/parse.js
function parse(options) {
  let method = options.method.toUpperCase();
  let url = (options.url || "/").replace(/:([a-z]\w+)/g, "{$1}");
  let headers = Object.assign({}, options.headers);
  let body;
  let parameters = omit(options, [
    "method",
    "baseUrl",
    "url",
    "headers",
    "request",
    "mediaType"
  ]);
  const urlVariableNames = extractUrlVariableNames(url);
  url = parseUrl(url).expand(parameters);
  if (!/^http/.test(url)) {
    url = options.baseUrl + url;
  }
  const omittedParameters = Object.keys(options).filter((option) => urlVariableNames.includes(option)).concat("baseUrl");
  const remainingParameters = omit(parameters, omittedParameters);
  const isBinaryRequest = /application\/octet-stream/i.test(headers.accept);
  if (!isBinaryRequest) {
    if (options.mediaType.format) {
      headers.accept = headers.accept.split(/,/).map(
        (format) => format.replace(
          /application\/vnd(\.\w+)(\.v3)?(\.\w+)?(\+json)?$/,
          `application/vnd$1$2.${options.mediaType.format}`
        )
      ).join(",");
    }
    if (url.endsWith("/graphql")) {
      if (options.mediaType.previews?.length) {
        const previewsFromAcceptHeader = headers.accept.match(/(?<![\w-])[\w-]+(?=-preview)/g) || [];
        headers.accept = previewsFromAcceptHeader.concat(options.mediaType.previews).map((preview) => {
          const format = options.mediaType.format ? `.${options.mediaType.format}` : "+json";
          return `application/vnd.github.${preview}-preview${format}`;
        }).join(",");
      }
    }
  }
  if (["GET", "HEAD"].includes(method)) {
    url = addQueryParameters(url, remainingParameters);
  } else {
    if ("data" in remainingParameters) {
      body = remainingParameters.data;
    } else {
      if (Object.keys(remainingParameters).length) {
        body = remainingParameters;
      }
    }
  }
  if (!headers["content-type"] && typeof body !== "undefined") {
    headers["content-type"] = "application/json; charset=utf-8";
  }
  if (["PATCH", "PUT"].includes(method) && typeof body === "undefined") {
    body = "";
  }
  return Object.assign(
    { method, url, headers },
    typeof body !== "undefined" ? { body } : null,
    options.request ? { request: options.request } : null
  );
}

// pkg/dist-src/endpoint-with-defaults.js
function endpointWithDefaults(defaults, route, options) {
  return parse(merge(defaults, route, options));
}

// pkg/dist-src/with-defaults.js
function withDefaults(oldDefaults, newDefaults) {
  const DEFAULTS2 = merge(oldDefaults, newDefaults);
  const endpoint2 = endpointWithDefaults.bind(null, DEFAULTS2);
  return Object.assign(endpoint2, {
    DEFAULTS: DEFAULTS2,
    defaults: withDefaults.bind(null, DEFAULTS2),
    merge: merge.bind(null, DEFAULTS2),
    parse
  });
}

// pkg/dist-src/index.js
var endpoint = withDefaults(null, DEFAULTS);


;// CONCATENATED MODULE: ../../node_modules/content-type/dist/index.js
/*!
 * content-type
 * Copyright(c) 2015 Douglas Christopher Wilson
 * MIT Licensed
 */
const SP = 32; // " "
const HTAB = 9; // "\t"
const SEMI = 59; // ";"
const EQ = 61; // "="
const DQUOTE = 34; // '"'
const BSLASH = 92; // "\\"
const COMMA = 44; // ","
const LOWER_CASE = 1;
const OWS = 2;
const SEMI_FLAG = 4;
const COMMA_FLAG = 8;
const TOKEN_FLAG = 16;
const NON_ASCII = 0xff00;
const CASE_FLAGS = LOWER_CASE | NON_ASCII;
/**
 * Character flags used to normalize HTTP field values while scanning.
 * Out-of-range reads intentionally coerce to zero in bitwise expressions.
 */
const CHAR_MAP = new Uint8Array(0x100);
CHAR_MAP[HTAB] |= OWS;
CHAR_MAP[SP] |= OWS;
CHAR_MAP[SEMI] |= SEMI_FLAG;
CHAR_MAP[COMMA] |= COMMA_FLAG;
for (let code = 0x80 /* non-ASCII */; code <= 0xff; code++) {
    CHAR_MAP[code] |= LOWER_CASE;
}
for (const char of "!#$%&'*+-.^_`|~") {
    CHAR_MAP[char.charCodeAt(0)] |= TOKEN_FLAG;
}
for (let code = 0x30 /* 0 */; code <= 0x39 /* 9 */; code++) {
    CHAR_MAP[code] |= TOKEN_FLAG;
}
for (let code = 0x41 /* A */; code <= 0x5a /* Z */; code++) {
    CHAR_MAP[code] |= LOWER_CASE | TOKEN_FLAG;
}
for (let code = 0x61 /* a */; code <= 0x7a /* z */; code++) {
    CHAR_MAP[code] |= TOKEN_FLAG;
}
/**
 * Null object perf optimization. Faster than `Object.create(null)` and `{ __proto__: null }`.
 */
const NullObject = /* @__PURE__ */ (() => {
    const C = function () { };
    C.prototype = Object.create(null);
    return C;
})();
/**
 * Validate a type string against RFC 9110.
 */
function isTypeValid(type, start = 0, end = type.length) {
    let hasSlash = false;
    for (let index = start; index < end; index++) {
        const code = type.charCodeAt(index);
        if (code === 47 /* / */) {
            if (hasSlash || index === start || index >= end - 1)
                return false;
            hasSlash = true;
        }
        else if (!isTokenCode(code)) {
            return false;
        }
    }
    return hasSlash;
}
/**
 * Validate a token against RFC 9110.
 */
function isTokenValid(token, start = 0, end = token.length) {
    if (start >= end)
        return false;
    for (let index = start; index < end; index++) {
        if (!isTokenCode(token.charCodeAt(index)))
            return false;
    }
    return true;
}
/**
 * Check whether a character code belongs to the token production in RFC 9110.
 */
function isTokenCode(code) {
    return (CHAR_MAP[code] & TOKEN_FLAG) !== 0;
}
/**
 * Serialize a parameter value.
 */
function parameterValue(str) {
    const len = str.length;
    if (len === 0)
        return '""';
    let index = 0;
    while (index < len && isTokenCode(str.charCodeAt(index)))
        index++;
    if (index === len)
        return str;
    let result = '"';
    let start = 0;
    while (index < len) {
        const code = str.charCodeAt(index);
        if (code !== HTAB && (code < SP || code === 127 || code > 255)) {
            throw new TypeError(`Invalid parameter value: ${str}`);
        }
        if (code === 34 /* " */ || code === 92 /* \\ */) {
            result += `${str.slice(start, index)}\\`;
            start = index;
        }
        index++;
    }
    return `${result}${str.slice(start)}"`;
}
/**
 * Format an object into a `Content-Type` header.
 */
function format(obj) {
    const { type, parameters } = obj;
    if (!type || !isTypeValid(type)) {
        throw new TypeError(`Invalid type: ${type}`);
    }
    let result = type;
    if (parameters) {
        for (const param of Object.keys(parameters)) {
            if (!isTokenValid(param)) {
                throw new TypeError(`Invalid parameter name: ${param}`);
            }
            result += `; ${param}=${parameterValue(parameters[param])}`;
        }
    }
    return result;
}
/**
 * Parse a `Content-Type` header.
 */
function dist_parse(header, options) {
    const stopFlags = SEMI_FLAG | (options?.comma === true ? COMMA_FLAG : 0);
    const len = header.length;
    let valueStart = options?.start ?? 0;
    while ((CHAR_MAP[header.charCodeAt(valueStart)] & OWS) !== 0) {
        valueStart++;
    }
    let index = valueStart;
    let typeFlags = 0;
    let whitespace = -1;
    let stop = options?.parameters === false ? COMMA_FLAG : 0;
    while (index < len) {
        const code = header.charCodeAt(index);
        const flags = CHAR_MAP[code];
        if ((flags & stopFlags) !== 0) {
            stop |= flags & COMMA_FLAG;
            break;
        }
        if ((flags & OWS) !== 0) {
            if (whitespace === -1)
                whitespace = index;
        }
        else {
            whitespace = -1;
        }
        typeFlags |= (code & NON_ASCII) | flags;
        index++;
    }
    const valueEnd = whitespace === -1 ? index : whitespace;
    const value = header.slice(valueStart, valueEnd);
    const type = (typeFlags & CASE_FLAGS) === 0 ? value : value.toLowerCase();
    if (index === len || stop !== 0) {
        return { type, index, parameters: new NullObject() };
    }
    return parseParameters(header, type, index, len, stopFlags);
}
/**
 * Parses the parameters of a `Content-Type` header starting at the given index.
 */
function parseParameters(header, type, index, len, stopFlags) {
    const parameters = new NullObject();
    parameter: while (index < len) {
        index++; // Skip over ;
        while ((CHAR_MAP[header.charCodeAt(index)] & OWS) !== 0) {
            index++;
        }
        const keyStart = index;
        let keyFlags = 0;
        let keyWhitespace = -1;
        while (index < len) {
            const code = header.charCodeAt(index);
            const flags = CHAR_MAP[code];
            if ((flags & stopFlags) !== 0) {
                if ((flags & COMMA_FLAG) !== 0)
                    break parameter;
                continue parameter;
            }
            if (code === EQ) {
                const keyEnd = keyWhitespace === -1 ? index : keyWhitespace;
                const value = header.slice(keyStart, keyEnd);
                const key = (keyFlags & CASE_FLAGS) === 0 ? value : value.toLowerCase();
                index++;
                while ((CHAR_MAP[header.charCodeAt(index)] & OWS) !== 0) {
                    index++;
                }
                if (index < len && header.charCodeAt(index) === DQUOTE) {
                    const quotedStart = ++index;
                    let escaped = false;
                    while (index < len) {
                        const code = header.charCodeAt(index);
                        if (code === DQUOTE) {
                            if (parameters[key] === undefined) {
                                parameters[key] = escaped
                                    ? unescapeQuotedPairs(header, quotedStart, index)
                                    : header.slice(quotedStart, index);
                            }
                            index++;
                            let stop = 0;
                            // Discard characters between quote and delimiter.
                            while (index < len) {
                                const code = header.charCodeAt(index);
                                const flags = CHAR_MAP[code];
                                if ((flags & stopFlags) !== 0) {
                                    stop = flags & COMMA_FLAG;
                                    break;
                                }
                                index++;
                            }
                            if (stop !== 0)
                                break parameter;
                            continue parameter;
                        }
                        if (code === BSLASH && index + 1 < len) {
                            escaped = true;
                            index += 2;
                            continue;
                        }
                        index++;
                    }
                    continue parameter;
                }
                const valueStart = index;
                let stop = 0;
                let valueWhitespace = -1;
                while (index < len) {
                    const code = header.charCodeAt(index);
                    const flags = CHAR_MAP[code];
                    if ((flags & stopFlags) !== 0) {
                        stop = flags & COMMA_FLAG;
                        break;
                    }
                    if ((flags & OWS) !== 0) {
                        if (valueWhitespace === -1)
                            valueWhitespace = index;
                    }
                    else {
                        valueWhitespace = -1;
                    }
                    index++;
                }
                if (parameters[key] === undefined) {
                    const valueEnd = valueWhitespace === -1 ? index : valueWhitespace;
                    parameters[key] = header.slice(valueStart, valueEnd);
                }
                if (stop !== 0)
                    break parameter;
                continue parameter;
            }
            if ((flags & OWS) !== 0) {
                if (keyWhitespace === -1)
                    keyWhitespace = index;
            }
            else {
                keyWhitespace = -1;
            }
            keyFlags |= (code & NON_ASCII) | flags;
            index++;
        }
    }
    return { type, index, parameters };
}
/**
 * Remove backslashes from quoted pairs in a known-terminated quoted string body.
 */
function unescapeQuotedPairs(str, start, end) {
    let result = "";
    for (let index = start; index < end; index++) {
        if (str.charCodeAt(index) === BSLASH) {
            result += str.slice(start, index);
            start = ++index;
        }
    }
    return result + str.slice(start, end);
}
//# sourceMappingURL=index.js.map
;// CONCATENATED MODULE: ../../node_modules/json-with-bigint/json-with-bigint.js
const intRegex = /^-?\d+$/;
const noiseValue = /^-?\d+n+$/; // Noise - strings that match the custom format before being converted to it
const originalStringify = JSON.stringify;
const originalParse = JSON.parse;
const customFormat = /^-?\d+n$/;

const bigIntsStringify = /([\[:])?"(-?\d+)n"($|\s*[,\}\]])/g;
const noiseStringify = /([\[:])?("-?\d+n+)n("$|"\s*[,\}\]])/g;

/**
 * @typedef {(this: any, key: string | number | undefined, value: any) => any} Replacer
 * @typedef {(key: string | number | undefined, value: any, context?: { source: string }) => any} Reviver
 */

/**
 * Checks if a value is unstringifiable according to native JSON.stringify rules.
 *
 * @param {any} val The value to check.
 * @returns {boolean} True if the value is undefined, a function, or a symbol.
 */
const isUnstringifiable = (val) =>
  val === undefined || typeof val === "function" || typeof val === "symbol";

/**
 * Checks if a value is a native JSON.rawJSON object (Node.js 22+).
 *
 * @param {any} val The value to check.
 * @returns {boolean} True if the value is a RawJSON instance.
 */
const isRawJSON = (val) =>
  val !== null &&
  typeof val === "object" &&
  val.constructor &&
  val.constructor.name === "RawJSON";

/**
 * Iteratively converts a JS value to a JSON string.
 * Used as a fallback when the native JSON.stringify hits the Maximum Call Stack size.
 * Fully compliant with JSON formatting (space), replacers, and toJSON behaviors.
 *
 * @param {any} rootValue The value to stringify.
 * @param {Replacer | Array<string | number> | null} [replacer] User's custom replacer function.
 * @param {string | number} [spaceParam] Indentation for pretty-printing.
 * @returns {string | undefined} The generated JSON string.
 */
const stringifyIteratively = (rootValue, replacer, spaceParam) => {
  let space = "";

  if (typeof spaceParam === "number") {
    space = " ".repeat(Math.min(10, Math.max(0, Math.floor(spaceParam))));
  } else if (typeof spaceParam === "string") {
    space = spaceParam.slice(0, 10);
  }

  const isFunctionReplacer = typeof replacer === "function";
  const propertyList = Array.isArray(replacer)
    ? new Set(replacer.map(String))
    : null;

  /**
   * Prepares a value for stringification by resolving toJSON, handling BigInts,
   * applying custom replacers, and unwrapping primitive objects.
   *
   * @param {object|Array} parent The parent object or array holding the value.
   * @param {string} key The key associated with the value.
   * @param {any} val The raw value to process.
   * @returns {any} The processed value ready for stringification.
   */
  const prepareVal = (parent, key, val) => {
    const isObject = val !== null && typeof val === "object";
    const hasToJSON = isObject && typeof val.toJSON === "function";

    if (hasToJSON) {
      val = val.toJSON(key);
    }

    const isNoise = typeof val === "string" && noiseValue.test(val);

    if (isNoise) return val + "n";

    const isBigInt = typeof val === "bigint";

    if (isBigInt) {
      const supportsRawJSON = "rawJSON" in JSON;

      if (supportsRawJSON) return JSON.rawJSON(val.toString());

      return val.toString() + "n";
    }

    if (isFunctionReplacer) {
      val = replacer.call(parent, key, val);
    }

    const isPostReplacerObject = val !== null && typeof val === "object";

    if (isPostReplacerObject) {
      const isPrimitiveWrapper =
        val instanceof Number ||
        val instanceof String ||
        val instanceof Boolean;

      if (isPrimitiveWrapper) {
        val = val.valueOf();
      }
    }

    return val;
  };

  const rootProcessed = prepareVal({ "": rootValue }, "", rootValue);

  if (isUnstringifiable(rootProcessed)) {
    return undefined;
  }

  const isRootPrimitive =
    rootProcessed === null || typeof rootProcessed !== "object";
  const isRootNativeRawJSON = isRawJSON(rootProcessed);

  if (isRootPrimitive || isRootNativeRawJSON) {
    return originalStringify(rootProcessed);
  }

  const chunks = [];
  let level = 0;

  const stack = [
    {
      parent: { "": rootProcessed },
      key: "",
      val: rootProcessed,
      isArray: Array.isArray(rootProcessed),
      keys: Array.isArray(rootProcessed) ? null : Object.keys(rootProcessed),
      index: 0,
      first: true,
    },
  ];

  const visited = new WeakSet([rootProcessed]);

  while (stack.length > 0) {
    const node = stack[stack.length - 1];

    if (node.index === 0) {
      chunks.push(node.isArray ? "[" : "{");
      level++;
    }

    let isDone = false;

    if (node.isArray) {
      if (node.index < node.val.length) {
        if (!node.first) chunks.push(",");

        if (space) chunks.push("\n" + space.repeat(level));

        const childRaw = node.val[node.index];
        const childVal = prepareVal(node.val, String(node.index), childRaw);

        if (isUnstringifiable(childVal)) {
          chunks.push("null");
          node.first = false;
          node.index++;
        } else {
          const isComplexObject =
            childVal !== null && typeof childVal === "object";
          const isNativeRaw = isRawJSON(childVal);

          if (isComplexObject && !isNativeRaw) {
            if (visited.has(childVal)) {
              throw new TypeError("Converting circular structure to JSON");
            }

            visited.add(childVal);

            stack.push({
              parent: node.val,
              key: String(node.index),
              val: childVal,
              isArray: Array.isArray(childVal),
              keys: Array.isArray(childVal) ? null : Object.keys(childVal),
              index: 0,
              first: true,
            });

            node.first = false;
            node.index++;
          } else {
            chunks.push(originalStringify(childVal));
            node.first = false;
            node.index++;
          }
        }
      } else {
        isDone = true;
      }
    } else {
      while (node.index < node.keys.length) {
        const k = node.keys[node.index++];

        const isFilteredOutByArray = propertyList && !propertyList.has(k);

        if (isFilteredOutByArray) continue;

        const childRaw = node.val[k];
        const childVal = prepareVal(node.val, k, childRaw);

        if (isUnstringifiable(childVal)) continue;

        if (!node.first) chunks.push(",");

        if (space) {
          chunks.push("\n" + space.repeat(level) + originalStringify(k) + ": ");
        } else {
          chunks.push(originalStringify(k) + ":");
        }

        const isComplexObject =
          childVal !== null && typeof childVal === "object";
        const isNativeRaw = isRawJSON(childVal);

        if (isComplexObject && !isNativeRaw) {
          if (visited.has(childVal)) {
            throw new TypeError("Converting circular structure to JSON");
          }

          visited.add(childVal);

          stack.push({
            parent: node.val,
            key: k,
            val: childVal,
            isArray: Array.isArray(childVal),
            keys: Array.isArray(childVal) ? null : Object.keys(childVal),
            index: 0,
            first: true,
          });

          node.first = false;

          break; // Stop current loop level to process the newly pushed stack node
        } else {
          chunks.push(originalStringify(childVal));
          node.first = false;
        }
      }

      const isNodeFullyProcessed =
        node.index >= node.keys.length && stack[stack.length - 1] === node;

      if (isNodeFullyProcessed) {
        isDone = true;
      }
    }

    if (isDone) {
      level--;

      if (!node.first && space) chunks.push("\n" + space.repeat(level));

      chunks.push(node.isArray ? "]" : "}");
      visited.delete(node.val);
      stack.pop();
    }
  }

  return chunks.join("");
};

/**
 * Converts a JavaScript value to a JSON string.
 *
 * Supports serialization of BigInt values using two strategies:
 * 1. Custom format "123n" → "123" (universal fallback)
 * 2. Native JSON.rawJSON() (Node.js 22+, fastest) when available
 *
 * All other values are serialized exactly like native JSON.stringify().
 *
 * @param {*} value The value to convert to a JSON string.
 * @param {Replacer | Array<string | number> | null} [replacer]
 * A function that alters the behavior of the stringification process,
 * or an array of strings/numbers to indicate properties to exclude.
 * @param {string | number} [space]
 * A string or number to specify indentation or pretty-printing.
 * @returns {string} The JSON string representation.
 */
const JSONStringify = (value, replacer, space) => {
  try {
    const supportsRawJSON = "rawJSON" in JSON;

    if (supportsRawJSON) {
      return originalStringify(
        value,
        (key, val) => {
          if (typeof val === "bigint") return JSON.rawJSON(val.toString());

          const hasFunctionReplacer = typeof replacer === "function";

          if (hasFunctionReplacer) return replacer(key, val);

          const isKeyInArrayReplacer =
            Array.isArray(replacer) && replacer.includes(key);

          if (isKeyInArrayReplacer) return val;

          return val;
        },
        space,
      );
    }

    if (!value) return originalStringify(value, replacer, space);

    const convertedToCustomJSON = originalStringify(
      value,
      (key, val) => {
        const isNoise = typeof val === "string" && noiseValue.test(val);

        if (isNoise) return val.toString() + "n"; // Mark noise values with additional "n" to offset the deletion of one "n" during the processing

        if (typeof val === "bigint") return val.toString() + "n";

        const hasFunctionReplacer = typeof replacer === "function";

        if (hasFunctionReplacer) return replacer(key, val);

        const isKeyInArrayReplacer =
          Array.isArray(replacer) && replacer.includes(key);

        if (isKeyInArrayReplacer) return val;

        return val;
      },
      space,
    );

    const processedJSON = convertedToCustomJSON.replace(
      bigIntsStringify,
      "$1$2$3",
    ); // Delete one "n" off the end of every BigInt value

    const denoisedJSON = processedJSON.replace(noiseStringify, "$1$2$3"); // Remove one "n" off the end of every noisy string

    return denoisedJSON;
  } catch (error) {
    if (error instanceof RangeError) {
      const convertedJSON = stringifyIteratively(value, replacer, space);

      if (convertedJSON === undefined) return undefined;

      const supportsRawJSON = "rawJSON" in JSON;

      if (supportsRawJSON) return convertedJSON;

      const processedJSON = convertedJSON.replace(bigIntsStringify, "$1$2$3");

      return processedJSON.replace(noiseStringify, "$1$2$3");
    }

    throw error;
  }
};

const featureCache = new Map();

/**
 * Detects if the current JSON.parse implementation supports the context.source feature.
 *
 * Uses toString() fingerprinting to cache results and automatically detect runtime
 * replacements of JSON.parse (polyfills, mocks, etc.).
 *
 * @returns {boolean} true if context.source is supported, false otherwise.
 */
const isContextSourceSupported = () => {
  const parseFingerprint = JSON.parse.toString();

  if (featureCache.has(parseFingerprint)) {
    return featureCache.get(parseFingerprint);
  }

  try {
    const result = JSON.parse(
      "1",
      (_, __, context) => !!context?.source && context.source === "1",
    );
    featureCache.set(parseFingerprint, result);

    return result;
  } catch {
    featureCache.set(parseFingerprint, false);

    return false;
  }
};

/**
 * Reviver function that converts custom-format BigInt strings back to BigInt values.
 * Also handles "noise" strings that accidentally match the BigInt format.
 *
 * @param {string | number | undefined} key The object key.
 * @param {*} value The value being parsed.
 * @param {object} [context] Parse context (if supported by JSON.parse).
 * @param {Reviver} [userReviver] User's custom reviver function.
 * @returns {any} The transformed value.
 */
const convertMarkedBigIntsReviver = (key, value, context, userReviver) => {
  const isCustomFormatBigInt =
    typeof value === "string" && customFormat.test(value);

  if (isCustomFormatBigInt) return BigInt(value.slice(0, -1));

  const isNoiseValue = typeof value === "string" && noiseValue.test(value);
  if (isNoiseValue) return value.slice(0, -1);

  const hasUserReviver = typeof userReviver === "function";

  if (!hasUserReviver) return value;

  return userReviver(key, value, context);
};

/**
 * Fast JSON.parse implementation (~2x faster than classic fallback).
 * Uses JSON.parse's context.source feature to detect integers and convert
 * large numbers directly to BigInt without string manipulation.
 *
 * Does not support legacy custom format from v1 of this library.
 *
 * @param {string} text JSON string to parse.
 * @param {Reviver} [reviver] Transform function to apply to each value.
 * @returns {any} Parsed JavaScript value.
 */
const JSONParseV2 = (text, reviver) => {
  return JSON.parse(text, (key, value, context) => {
    const isNumber = typeof value === "number";
    const isOutOfBounds =
      value > Number.MAX_SAFE_INTEGER || value < Number.MIN_SAFE_INTEGER;
    const isBigNumber = isNumber && isOutOfBounds;
    const isInt = context && intRegex.test(context.source);
    const isBigInt = isBigNumber && isInt;

    if (isBigInt) return BigInt(context.source);

    const hasCustomReviver = typeof reviver === "function";

    if (!hasCustomReviver) return value;

    return reviver(key, value, context);
  });
};

const MAX_INT = Number.MAX_SAFE_INTEGER.toString();
const MAX_DIGITS = MAX_INT.length;
const stringsOrLargeNumbers =
  /"(?:[^"\\]|\\.)*"|-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/g;
const noiseValueWithQuotes = /^"-?\d+n+"$/; // Noise - strings that match the custom format before being converted to it

/**
 * Iteratively traverses the parsed object bottom-up (post-order),
 * emulating the native JSON.parse reviver behavior.
 * This avoids Call Stack overflows (RangeError) on deeply nested structures.
 *
 * @param {any} parsed The natively parsed JSON object.
 * @param {Reviver} [userReviver] User's custom reviver function.
 * @returns {any} The fully processed object.
 */
const applyReviverIteratively = (parsed, userReviver) => {
  const rootHolder = { "": parsed };
  const stack = [{ parent: rootHolder, key: "", visited: false }];

  while (stack.length > 0) {
    const node = stack[stack.length - 1];

    if (!node.visited) {
      node.visited = true;

      const value = node.parent[node.key];
      const isComplexObject = value !== null && typeof value === "object";

      if (isComplexObject) {
        const keys = Object.keys(value);

        for (let i = keys.length - 1; i >= 0; i--) {
          stack.push({ parent: value, key: keys[i], visited: false });
        }
      }
    } else {
      const { parent, key } = node;
      let value = parent[key];

      if (typeof value === "string") {
        const isCustomFormatBigInt = customFormat.test(value);

        if (isCustomFormatBigInt) {
          value = BigInt(value.slice(0, -1));
        } else {
          const isNoise = noiseValue.test(value);

          if (isNoise) value = value.slice(0, -1);
        }
      }

      const hasUserReviver = typeof userReviver === "function";

      if (hasUserReviver) {
        value = userReviver.call(parent, key, value);
      }

      const isDeleted = value === undefined;

      if (isDeleted) {
        delete parent[key];
      } else {
        parent[key] = value;
      }

      stack.pop();
    }
  }

  return rootHolder[""];
};

/**
 * Pre-processes the JSON string to mark large numbers with an 'n' suffix.
 *
 * @param {string} text The raw JSON string.
 * @returns {string} The serialized string with marked BigInts.
 */
const serializeBigInts = (text) => {
  return text.replace(
    stringsOrLargeNumbers,
    (match, digits, fractional, exponential) => {
      const isString = match[0] === '"';
      const isNoise = isString && noiseValueWithQuotes.test(match);

      if (isNoise) return match.substring(0, match.length - 1) + 'n"'; // Mark noise values with additional "n" to offset the deletion of one "n" during the processing

      const hasFractionalOrExponential = fractional || exponential;

      // With a fixed number of digits, we can correctly use lexicographical comparison to do a numeric comparison
      const isLessThanMaxSafeInt =
        digits &&
        (digits.length < MAX_DIGITS ||
          (digits.length === MAX_DIGITS && digits <= MAX_INT));

      const isStandardValue =
        isString || hasFractionalOrExponential || isLessThanMaxSafeInt;

      if (isStandardValue) return match;

      return '"' + match + 'n"';
    },
  );
};

/**
 * Converts a JSON string into a JavaScript value.
 *
 * Supports parsing of large integers using two strategies:
 * 1. Classic fallback: Marks large numbers with "123n" format, then converts to BigInt
 * 2. Fast path (JSONParseV2): Uses context.source feature (~2x faster) when available
 *
 * All other JSON values are parsed exactly like native JSON.parse().
 *
 * @param {string} text A valid JSON string.
 * @param {Reviver} [reviver]
 * A function that transforms the results. This function is called for each member
 * of the object. If a member contains nested objects, the nested objects are
 * transformed before the parent object is.
 * @returns {any} The parsed JavaScript value.
 * @throws {SyntaxError} If text is not valid JSON.
 */
const JSONParse = (text, reviver) => {
  if (!text) return originalParse(text, reviver);

  try {
    if (isContextSourceSupported()) return JSONParseV2(text, reviver); // Shortcut to a faster (2x) and simpler version

    // Find and mark big numbers with "n"
    const serializedData = serializeBigInts(text);

    return originalParse(serializedData, (key, value, context) =>
      convertMarkedBigIntsReviver(key, value, context, reviver),
    );
  } catch (error) {
    if (error instanceof RangeError) {
      const serializedData = serializeBigInts(text);
      const parsed = originalParse(serializedData);

      return applyReviverIteratively(parsed, reviver);
    }

    throw error;
  }
};



;// CONCATENATED MODULE: ../../node_modules/@octokit/request-error/dist-src/index.js
class RequestError extends Error {
  name;
  /**
   * http status code
   */
  status;
  /**
   * Request options that lead to the error.
   */
  request;
  /**
   * Response object if a response was received
   */
  response;
  constructor(message, statusCode, options) {
    super(message, { cause: options.cause });
    this.name = "HttpError";
    this.status = Number.parseInt(statusCode);
    if (Number.isNaN(this.status)) {
      this.status = 0;
    }
    /* v8 ignore else -- @preserve -- Bug with vitest coverage where it sees an else branch that doesn't exist */
    if ("response" in options) {
      this.response = options.response;
    }
    const requestCopy = Object.assign({}, options.request);
    if (options.request.headers.authorization) {
      requestCopy.headers = Object.assign({}, options.request.headers, {
        authorization: options.request.headers.authorization.replace(
          /(?<! ) .*$/,
          " [REDACTED]"
        )
      });
    }
    requestCopy.url = requestCopy.url.replace(/\bclient_secret=\w+/g, "client_secret=[REDACTED]").replace(/\baccess_token=\w+/g, "access_token=[REDACTED]");
    this.request = requestCopy;
  }
}


;// CONCATENATED MODULE: ../../node_modules/@octokit/request/dist-bundle/index.js
// pkg/dist-src/index.js


// pkg/dist-src/defaults.js


// pkg/dist-src/version.js
var dist_bundle_VERSION = "10.0.16";

// pkg/dist-src/defaults.js
var defaults_default = {
  headers: {
    "user-agent": `octokit-request.js/${dist_bundle_VERSION} ${getUserAgent()}`
  }
};

// pkg/dist-src/fetch-wrapper.js



// pkg/dist-src/is-plain-object.js
function dist_bundle_isPlainObject(value) {
  if (typeof value !== "object" || value === null) return false;
  if (Object.prototype.toString.call(value) !== "[object Object]") return false;
  const proto = Object.getPrototypeOf(value);
  if (proto === null) return true;
  const Ctor = Object.prototype.hasOwnProperty.call(proto, "constructor") && proto.constructor;
  return typeof Ctor === "function" && Ctor instanceof Ctor && Function.prototype.call(Ctor) === Function.prototype.call(value);
}

// pkg/dist-src/fetch-wrapper.js

var noop = () => "";
async function fetchWrapper(requestOptions) {
  const fetch = requestOptions.request?.fetch || globalThis.fetch;
  if (!fetch) {
    throw new Error(
      "fetch is not set. Please pass a fetch implementation as new Octokit({ request: { fetch }}). Learn more at https://github.com/octokit/octokit.js/#fetch-missing"
    );
  }
  const log = requestOptions.request?.log || console;
  const parseSuccessResponseBody = requestOptions.request?.parseSuccessResponseBody !== false;
  const body = dist_bundle_isPlainObject(requestOptions.body) || Array.isArray(requestOptions.body) ? JSONStringify(requestOptions.body) : requestOptions.body;
  const requestHeaders = Object.fromEntries(
    Object.entries(requestOptions.headers).map(([name, value]) => [
      name,
      String(value)
    ])
  );
  let fetchResponse;
  try {
    fetchResponse = await fetch(requestOptions.url, {
      method: requestOptions.method,
      body,
      redirect: requestOptions.request?.redirect,
      headers: requestHeaders,
      signal: requestOptions.request?.signal,
      // duplex must be set if request.body is ReadableStream or Async Iterables.
      // See https://fetch.spec.whatwg.org/#dom-requestinit-duplex.
      ...requestOptions.body && { duplex: "half" }
    });
  } catch (error) {
    let message = "Unknown Error";
    if (error instanceof Error) {
      if (error.name === "AbortError") {
        error.status = 500;
        throw error;
      }
      message = error.message;
      if (error.name === "TypeError" && "cause" in error) {
        if (error.cause instanceof Error) {
          message = error.cause.message;
        } else if (typeof error.cause === "string") {
          message = error.cause;
        }
      }
    }
    const requestError = new RequestError(message, 500, {
      request: requestOptions
    });
    requestError.cause = error;
    throw requestError;
  }
  const status = fetchResponse.status;
  const url = fetchResponse.url;
  const responseHeaders = {};
  for (const [key, value] of fetchResponse.headers) {
    responseHeaders[key] = value;
  }
  const octokitResponse = {
    url,
    status,
    headers: responseHeaders,
    data: ""
  };
  if ("deprecation" in responseHeaders) {
    const matches = responseHeaders.link && responseHeaders.link.match(/<([^<>]+)>; rel="deprecation"/);
    const deprecationLink = matches && matches.pop();
    log.warn(
      `[@octokit/request] "${requestOptions.method} ${requestOptions.url}" is deprecated. It is scheduled to be removed on ${responseHeaders.sunset}${deprecationLink ? `. See ${deprecationLink}` : ""}`
    );
  }
  if (status === 204 || status === 205) {
    return octokitResponse;
  }
  if (requestOptions.method === "HEAD") {
    if (status < 400) {
      return octokitResponse;
    }
    throw new RequestError(fetchResponse.statusText, status, {
      response: octokitResponse,
      request: requestOptions
    });
  }
  if (status === 304) {
    octokitResponse.data = await getResponseData(fetchResponse);
    throw new RequestError("Not modified", status, {
      response: octokitResponse,
      request: requestOptions
    });
  }
  if (status >= 400) {
    octokitResponse.data = await getResponseData(fetchResponse);
    throw new RequestError(toErrorMessage(octokitResponse.data), status, {
      response: octokitResponse,
      request: requestOptions
    });
  }
  octokitResponse.data = parseSuccessResponseBody ? await getResponseData(fetchResponse) : fetchResponse.body;
  return octokitResponse;
}
async function getResponseData(response) {
  const contentType = response.headers.get("content-type");
  if (!contentType) {
    return response.text().catch(noop);
  }
  const mimetype = dist_parse(contentType);
  if (isJSONResponse(mimetype)) {
    let text = "";
    try {
      text = await response.text();
      return JSONParse(text);
    } catch (err) {
      return text;
    }
  } else if (mimetype.type.startsWith("text/") || // `application/octet-stream` is the canonical "arbitrary binary" type
  // (RFC 2046) and must never be decoded as text, even when the response
  // carries a (misleading) `charset=utf-8` parameter — see #751.
  mimetype.parameters.charset?.toLowerCase() === "utf-8" && mimetype.type !== "application/octet-stream") {
    return response.text().catch(noop);
  } else {
    return response.arrayBuffer().catch(
      /* v8 ignore next -- @preserve */
      () => new ArrayBuffer(0)
    );
  }
}
function isJSONResponse(mimetype) {
  return mimetype.type === "application/json" || mimetype.type === "application/scim+json";
}
function toErrorMessage(data) {
  if (typeof data === "string") {
    return data;
  }
  if (data instanceof ArrayBuffer) {
    return "Unknown error";
  }
  if (typeof data === "object" && data !== null && "message" in data) {
    const objectData = data;
    const suffix = "documentation_url" in objectData ? ` - ${objectData.documentation_url}` : "";
    return Array.isArray(objectData.errors) ? `${objectData.message}: ${objectData.errors.map((v) => JSON.stringify(v)).join(", ")}${suffix}` : `${objectData.message}${suffix}`;
  }
  return `Unknown error: ${JSON.stringify(data)}`;
}

// pkg/dist-src/with-defaults.js
function dist_bundle_withDefaults(oldEndpoint, newDefaults) {
  const endpoint2 = oldEndpoint.defaults(newDefaults);
  const newApi = function(route, parameters) {
    const endpointOptions = endpoint2.merge(route, parameters);
    if (!endpointOptions.request || !endpointOptions.request.hook) {
      return fetchWrapper(endpoint2.parse(endpointOptions));
    }
    const request2 = (route2, parameters2) => {
      return fetchWrapper(
        endpoint2.parse(endpoint2.merge(route2, parameters2))
      );
    };
    Object.assign(request2, {
      endpoint: endpoint2,
      defaults: dist_bundle_withDefaults.bind(null, endpoint2)
    });
    return endpointOptions.request.hook(request2, endpointOptions);
  };
  return Object.assign(newApi, {
    endpoint: endpoint2,
    defaults: dist_bundle_withDefaults.bind(null, endpoint2)
  });
}

// pkg/dist-src/index.js
var request = dist_bundle_withDefaults(endpoint, defaults_default);

/* v8 ignore next -- @preserve */
/* v8 ignore else -- @preserve */

;// CONCATENATED MODULE: ../../node_modules/@octokit/graphql/dist-bundle/index.js
// pkg/dist-src/index.js



// pkg/dist-src/version.js
var graphql_dist_bundle_VERSION = "0.0.0-development";

// pkg/dist-src/with-defaults.js


// pkg/dist-src/graphql.js


// pkg/dist-src/error.js
function _buildMessageForResponseErrors(data) {
  return `Request failed due to following response errors:
` + data.errors.map((e) => ` - ${e.message}`).join("\n");
}
var GraphqlResponseError = class extends Error {
  constructor(request2, headers, response) {
    super(_buildMessageForResponseErrors(response));
    this.request = request2;
    this.headers = headers;
    this.response = response;
    this.errors = response.errors;
    this.data = response.data;
    if (Error.captureStackTrace) {
      Error.captureStackTrace(this, this.constructor);
    }
  }
  request;
  headers;
  response;
  name = "GraphqlResponseError";
  errors;
  data;
};

// pkg/dist-src/graphql.js
var NON_VARIABLE_OPTIONS = [
  "method",
  "baseUrl",
  "url",
  "headers",
  "request",
  "query",
  "mediaType",
  "operationName"
];
var FORBIDDEN_VARIABLE_OPTIONS = ["query", "method", "url"];
var GHES_V3_SUFFIX_REGEX = /\/api\/v3\/?$/;
function graphql(request2, query, options) {
  if (options) {
    if (typeof query === "string" && "query" in options) {
      return Promise.reject(
        new Error(`[@octokit/graphql] "query" cannot be used as variable name`)
      );
    }
    for (const key in options) {
      if (!FORBIDDEN_VARIABLE_OPTIONS.includes(key)) continue;
      return Promise.reject(
        new Error(
          `[@octokit/graphql] "${key}" cannot be used as variable name`
        )
      );
    }
  }
  const parsedOptions = typeof query === "string" ? Object.assign({ query }, options) : query;
  const requestOptions = Object.keys(
    parsedOptions
  ).reduce((result, key) => {
    if (NON_VARIABLE_OPTIONS.includes(key)) {
      result[key] = parsedOptions[key];
      return result;
    }
    if (!result.variables) {
      result.variables = {};
    }
    result.variables[key] = parsedOptions[key];
    return result;
  }, {});
  const baseUrl = parsedOptions.baseUrl || request2.endpoint.DEFAULTS.baseUrl;
  if (GHES_V3_SUFFIX_REGEX.test(baseUrl)) {
    requestOptions.url = baseUrl.replace(GHES_V3_SUFFIX_REGEX, "/api/graphql");
  }
  return request2(requestOptions).then((response) => {
    if (response.data.errors) {
      const headers = {};
      for (const key of Object.keys(response.headers)) {
        headers[key] = response.headers[key];
      }
      throw new GraphqlResponseError(
        requestOptions,
        headers,
        response.data
      );
    }
    return response.data.data;
  });
}

// pkg/dist-src/with-defaults.js
function graphql_dist_bundle_withDefaults(request2, newDefaults) {
  const newRequest = request2.defaults(newDefaults);
  const newApi = (query, options) => {
    return graphql(newRequest, query, options);
  };
  return Object.assign(newApi, {
    defaults: graphql_dist_bundle_withDefaults.bind(null, newRequest),
    endpoint: newRequest.endpoint
  });
}

// pkg/dist-src/index.js
var graphql2 = graphql_dist_bundle_withDefaults(request, {
  headers: {
    "user-agent": `octokit-graphql.js/${graphql_dist_bundle_VERSION} ${getUserAgent()}`
  },
  method: "POST",
  url: "/graphql"
});
function withCustomRequest(customRequest) {
  return graphql_dist_bundle_withDefaults(customRequest, {
    method: "POST",
    url: "/graphql"
  });
}

/* v8 ignore if -- @preserve */

;// CONCATENATED MODULE: ../../node_modules/@octokit/auth-token/dist-bundle/index.js
// pkg/dist-src/is-jwt.js
var b64url = "(?:[a-zA-Z0-9_-]+)";
var sep = "\\.";
var jwtRE = new RegExp(`^${b64url}${sep}${b64url}${sep}${b64url}$`);
var isJWT = jwtRE.test.bind(jwtRE);

// pkg/dist-src/auth.js
async function auth(token) {
  const isApp = isJWT(token);
  const isInstallation = token.startsWith("v1.") || token.startsWith("ghs_");
  const isUserToServer = token.startsWith("ghu_");
  const tokenType = isApp ? "app" : isInstallation ? "installation" : isUserToServer ? "user-to-server" : "oauth";
  return {
    type: "token",
    token,
    tokenType
  };
}

// pkg/dist-src/with-authorization-prefix.js
function withAuthorizationPrefix(token) {
  if (token.split(/\./).length === 3) {
    return `bearer ${token}`;
  }
  return `token ${token}`;
}

// pkg/dist-src/hook.js
async function hook(token, request, route, parameters) {
  const endpoint = request.endpoint.merge(
    route,
    parameters
  );
  endpoint.headers.authorization = withAuthorizationPrefix(token);
  return request(endpoint);
}

// pkg/dist-src/index.js
var createTokenAuth = function createTokenAuth2(token) {
  if (!token) {
    throw new Error("[@octokit/auth-token] No token passed to createTokenAuth");
  }
  if (typeof token !== "string") {
    throw new Error(
      "[@octokit/auth-token] Token passed to createTokenAuth is not a string"
    );
  }
  token = token.replace(/^(token|bearer) +/i, "");
  return Object.assign(auth.bind(null, token), {
    hook: hook.bind(null, token)
  });
};


;// CONCATENATED MODULE: ../../node_modules/@octokit/core/dist-src/version.js
const version_VERSION = "7.0.8";


;// CONCATENATED MODULE: ../../node_modules/@octokit/core/dist-src/index.js






const dist_src_noop = () => {
};
const consoleWarn = console.warn.bind(console);
const consoleError = console.error.bind(console);
function createLogger(logger = {}) {
  if (typeof logger.debug !== "function") {
    logger.debug = dist_src_noop;
  }
  if (typeof logger.info !== "function") {
    logger.info = dist_src_noop;
  }
  if (typeof logger.warn !== "function") {
    logger.warn = consoleWarn;
  }
  if (typeof logger.error !== "function") {
    logger.error = consoleError;
  }
  return logger;
}
const userAgentTrail = `octokit-core.js/${version_VERSION} ${getUserAgent()}`;
class Octokit {
  static VERSION = version_VERSION;
  static defaults(defaults) {
    const OctokitWithDefaults = class extends this {
      constructor(...args) {
        const options = args[0] || {};
        if (typeof defaults === "function") {
          super(defaults(options));
          return;
        }
        super(
          Object.assign(
            {},
            defaults,
            options,
            options.userAgent && defaults.userAgent ? {
              userAgent: `${options.userAgent} ${defaults.userAgent}`
            } : null
          )
        );
      }
    };
    return OctokitWithDefaults;
  }
  static plugins = [];
  /**
   * Attach a plugin (or many) to your Octokit instance.
   *
   * @example
   * const API = Octokit.plugin(plugin1, plugin2, plugin3, ...)
   */
  static plugin(...newPlugins) {
    const currentPlugins = this.plugins;
    const NewOctokit = class extends this {
      static plugins = currentPlugins.concat(
        newPlugins.filter((plugin) => !currentPlugins.includes(plugin))
      );
    };
    return NewOctokit;
  }
  constructor(options = {}) {
    const hook = new before_after_hook.Collection();
    const requestDefaults = {
      baseUrl: request.endpoint.DEFAULTS.baseUrl,
      headers: {},
      request: Object.assign({}, options.request, {
        // @ts-ignore internal usage only, no need to type
        hook: hook.bind(null, "request")
      }),
      mediaType: {
        previews: [],
        format: ""
      }
    };
    requestDefaults.headers["user-agent"] = options.userAgent ? `${options.userAgent} ${userAgentTrail}` : userAgentTrail;
    if (options.baseUrl) {
      requestDefaults.baseUrl = options.baseUrl;
    }
    if (options.previews) {
      requestDefaults.mediaType.previews = options.previews;
    }
    if (options.timeZone) {
      requestDefaults.headers["time-zone"] = options.timeZone;
    }
    this.request = request.defaults(requestDefaults);
    this.graphql = withCustomRequest(this.request).defaults(requestDefaults);
    this.log = createLogger(options.log);
    this.hook = hook;
    if (!options.authStrategy) {
      if (!options.auth) {
        this.auth = async () => ({
          type: "unauthenticated"
        });
      } else {
        const auth = createTokenAuth(options.auth);
        hook.wrap("request", auth.hook);
        this.auth = auth;
      }
    } else {
      const { authStrategy, ...otherOptions } = options;
      const auth = authStrategy(
        Object.assign(
          {
            request: this.request,
            log: this.log,
            // we pass the current octokit instance as well as its constructor options
            // to allow for authentication strategies that return a new octokit instance
            // that shares the same internal state as the current one. The original
            // requirement for this was the "event-octokit" authentication strategy
            // of https://github.com/probot/octokit-auth-probot.
            octokit: this,
            octokitOptions: otherOptions
          },
          options.auth
        )
      );
      hook.wrap("request", auth.hook);
      this.auth = auth;
    }
    const classConstructor = this.constructor;
    for (let i = 0; i < classConstructor.plugins.length; ++i) {
      Object.assign(this, classConstructor.plugins[i](this, options));
    }
  }
  // assigned during constructor
  request;
  graphql;
  log;
  hook;
  // TODO: type `octokit.auth` based on passed options.authStrategy
  auth;
}


;// CONCATENATED MODULE: ../../node_modules/@octokit/plugin-paginate-rest/dist-bundle/index.js
// pkg/dist-src/version.js
var plugin_paginate_rest_dist_bundle_VERSION = "0.0.0-development";

// pkg/dist-src/normalize-paginated-list-response.js
function normalizePaginatedListResponse(response) {
  if (!response.data) {
    return {
      ...response,
      data: []
    };
  }
  const responseNeedsNormalization = ("total_count" in response.data || "total_commits" in response.data) && !("url" in response.data);
  if (!responseNeedsNormalization) return response;
  const incompleteResults = response.data.incomplete_results;
  const repositorySelection = response.data.repository_selection;
  const totalCount = response.data.total_count;
  const totalCommits = response.data.total_commits;
  delete response.data.incomplete_results;
  delete response.data.repository_selection;
  delete response.data.total_count;
  delete response.data.total_commits;
  const namespaceKey = Object.keys(response.data)[0];
  const data = response.data[namespaceKey];
  response.data = data;
  if (typeof incompleteResults !== "undefined") {
    response.data.incomplete_results = incompleteResults;
  }
  if (typeof repositorySelection !== "undefined") {
    response.data.repository_selection = repositorySelection;
  }
  response.data.total_count = totalCount;
  response.data.total_commits = totalCommits;
  return response;
}

// pkg/dist-src/iterator.js
function iterator(octokit, route, parameters) {
  const options = typeof route === "function" ? route.endpoint(parameters) : octokit.request.endpoint(route, parameters);
  const requestMethod = typeof route === "function" ? route : octokit.request;
  const method = options.method;
  const headers = options.headers;
  let url = options.url;
  return {
    [Symbol.asyncIterator]: () => ({
      async next() {
        if (!url) return { done: true };
        try {
          const response = await requestMethod({ method, url, headers });
          const normalizedResponse = normalizePaginatedListResponse(response);
          url = ((normalizedResponse.headers.link || "").match(
            /<([^<>]+)>;\s*rel="next"/
          ) || [])[1];
          if (!url && "total_commits" in normalizedResponse.data) {
            const parsedUrl = new URL(normalizedResponse.url);
            const params = parsedUrl.searchParams;
            const page = parseInt(params.get("page") || "1", 10);
            const per_page = parseInt(params.get("per_page") || "250", 10);
            if (page * per_page < normalizedResponse.data.total_commits) {
              params.set("page", String(page + 1));
              url = parsedUrl.toString();
            }
          }
          return { value: normalizedResponse };
        } catch (error) {
          if (error.status !== 409) throw error;
          url = "";
          return {
            value: {
              status: 200,
              headers: {},
              data: []
            }
          };
        }
      }
    })
  };
}

// pkg/dist-src/paginate.js
function paginate(octokit, route, parameters, mapFn) {
  if (typeof parameters === "function") {
    mapFn = parameters;
    parameters = void 0;
  }
  return gather(
    octokit,
    [],
    iterator(octokit, route, parameters)[Symbol.asyncIterator](),
    mapFn
  );
}
function gather(octokit, results, iterator2, mapFn) {
  return iterator2.next().then((result) => {
    if (result.done) {
      return results;
    }
    let earlyExit = false;
    function done() {
      earlyExit = true;
    }
    results = results.concat(
      mapFn ? mapFn(result.value, done) : result.value.data
    );
    if (earlyExit) {
      return results;
    }
    return gather(octokit, results, iterator2, mapFn);
  });
}

// pkg/dist-src/compose-paginate.js
var composePaginateRest = Object.assign(paginate, {
  iterator
});

// pkg/dist-src/generated/paginating-endpoints.js
var paginatingEndpoints = (/* unused pure expression or super */ null && ([
  "GET /advisories",
  "GET /agents/repos/{owner}/{repo}/tasks",
  "GET /agents/tasks",
  "GET /app/hook/deliveries",
  "GET /app/installation-requests",
  "GET /app/installations",
  "GET /assignments/{assignment_id}/accepted_assignments",
  "GET /classrooms",
  "GET /classrooms/{classroom_id}/assignments",
  "GET /enterprises/{enterprise}/code-security/configurations",
  "GET /enterprises/{enterprise}/code-security/configurations/{configuration_id}/repositories",
  "GET /enterprises/{enterprise}/dependabot/alerts",
  "GET /enterprises/{enterprise}/dependabot/repository-access",
  "GET /enterprises/{enterprise}/teams",
  "GET /enterprises/{enterprise}/teams/{enterprise-team}/memberships",
  "GET /enterprises/{enterprise}/teams/{enterprise-team}/organizations",
  "GET /events",
  "GET /gists",
  "GET /gists/public",
  "GET /gists/starred",
  "GET /gists/{gist_id}/comments",
  "GET /gists/{gist_id}/commits",
  "GET /gists/{gist_id}/forks",
  "GET /installation/repositories",
  "GET /issues",
  "GET /licenses",
  "GET /marketplace_listing/plans",
  "GET /marketplace_listing/plans/{plan_id}/accounts",
  "GET /marketplace_listing/stubbed/plans",
  "GET /marketplace_listing/stubbed/plans/{plan_id}/accounts",
  "GET /networks/{owner}/{repo}/events",
  "GET /notifications",
  "GET /organizations",
  "GET /organizations/{org}/settings/billing/budgets",
  "GET /orgs/{org}/actions/cache/usage-by-repository",
  "GET /orgs/{org}/actions/hosted-runners",
  "GET /orgs/{org}/actions/permissions/repositories",
  "GET /orgs/{org}/actions/permissions/self-hosted-runners/repositories",
  "GET /orgs/{org}/actions/runner-groups",
  "GET /orgs/{org}/actions/runner-groups/{runner_group_id}/hosted-runners",
  "GET /orgs/{org}/actions/runner-groups/{runner_group_id}/repositories",
  "GET /orgs/{org}/actions/runner-groups/{runner_group_id}/runners",
  "GET /orgs/{org}/actions/runners",
  "GET /orgs/{org}/actions/secrets",
  "GET /orgs/{org}/actions/secrets/{secret_name}/repositories",
  "GET /orgs/{org}/actions/variables",
  "GET /orgs/{org}/actions/variables/{name}/repositories",
  "GET /orgs/{org}/agents/secrets",
  "GET /orgs/{org}/agents/secrets/{secret_name}/repositories",
  "GET /orgs/{org}/agents/variables",
  "GET /orgs/{org}/agents/variables/{name}/repositories",
  "GET /orgs/{org}/attestations/repositories",
  "GET /orgs/{org}/attestations/{subject_digest}",
  "GET /orgs/{org}/blocks",
  "GET /orgs/{org}/campaigns",
  "GET /orgs/{org}/code-scanning/alerts",
  "GET /orgs/{org}/code-security/configurations",
  "GET /orgs/{org}/code-security/configurations/{configuration_id}/repositories",
  "GET /orgs/{org}/codespaces",
  "GET /orgs/{org}/codespaces/secrets",
  "GET /orgs/{org}/codespaces/secrets/{secret_name}/repositories",
  "GET /orgs/{org}/copilot-spaces",
  "GET /orgs/{org}/copilot/billing/seats",
  "GET /orgs/{org}/copilot/coding-agent/permissions/repositories",
  "GET /orgs/{org}/dependabot/alerts",
  "GET /orgs/{org}/dependabot/repository-access",
  "GET /orgs/{org}/dependabot/secrets",
  "GET /orgs/{org}/dependabot/secrets/{secret_name}/repositories",
  "GET /orgs/{org}/events",
  "GET /orgs/{org}/failed_invitations",
  "GET /orgs/{org}/hooks",
  "GET /orgs/{org}/hooks/{hook_id}/deliveries",
  "GET /orgs/{org}/insights/api/route-stats/{actor_type}/{actor_id}",
  "GET /orgs/{org}/insights/api/subject-stats",
  "GET /orgs/{org}/insights/api/user-stats/{user_id}",
  "GET /orgs/{org}/installations",
  "GET /orgs/{org}/invitations",
  "GET /orgs/{org}/invitations/{invitation_id}/teams",
  "GET /orgs/{org}/issues",
  "GET /orgs/{org}/members",
  "GET /orgs/{org}/members/{username}/codespaces",
  "GET /orgs/{org}/migrations",
  "GET /orgs/{org}/migrations/{migration_id}/repositories",
  "GET /orgs/{org}/organization-roles/{role_id}/teams",
  "GET /orgs/{org}/organization-roles/{role_id}/users",
  "GET /orgs/{org}/outside_collaborators",
  "GET /orgs/{org}/packages",
  "GET /orgs/{org}/packages/{package_type}/{package_name}/versions",
  "GET /orgs/{org}/personal-access-token-requests",
  "GET /orgs/{org}/personal-access-token-requests/{pat_request_id}/repositories",
  "GET /orgs/{org}/personal-access-tokens",
  "GET /orgs/{org}/personal-access-tokens/{pat_id}/repositories",
  "GET /orgs/{org}/private-registries",
  "GET /orgs/{org}/projectsV2",
  "GET /orgs/{org}/projectsV2/{project_number}/fields",
  "GET /orgs/{org}/projectsV2/{project_number}/items",
  "GET /orgs/{org}/projectsV2/{project_number}/views/{view_number}/items",
  "GET /orgs/{org}/properties/values",
  "GET /orgs/{org}/public_members",
  "GET /orgs/{org}/repos",
  "GET /orgs/{org}/rulesets",
  "GET /orgs/{org}/rulesets/rule-suites",
  "GET /orgs/{org}/rulesets/{ruleset_id}/history",
  "GET /orgs/{org}/secret-scanning/alerts",
  "GET /orgs/{org}/secret-scanning/custom-patterns",
  "GET /orgs/{org}/security-advisories",
  "GET /orgs/{org}/settings/immutable-releases/repositories",
  "GET /orgs/{org}/settings/network-configurations",
  "GET /orgs/{org}/teams",
  "GET /orgs/{org}/teams/{team_slug}/invitations",
  "GET /orgs/{org}/teams/{team_slug}/members",
  "GET /orgs/{org}/teams/{team_slug}/repos",
  "GET /orgs/{org}/teams/{team_slug}/teams",
  "GET /repos/{owner}/{repo}/actions/artifacts",
  "GET /repos/{owner}/{repo}/actions/caches",
  "GET /repos/{owner}/{repo}/actions/concurrency_groups",
  "GET /repos/{owner}/{repo}/actions/organization-secrets",
  "GET /repos/{owner}/{repo}/actions/organization-variables",
  "GET /repos/{owner}/{repo}/actions/runners",
  "GET /repos/{owner}/{repo}/actions/runs",
  "GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts",
  "GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/jobs",
  "GET /repos/{owner}/{repo}/actions/runs/{run_id}/concurrency_groups",
  "GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs",
  "GET /repos/{owner}/{repo}/actions/secrets",
  "GET /repos/{owner}/{repo}/actions/variables",
  "GET /repos/{owner}/{repo}/actions/workflows",
  "GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs",
  "GET /repos/{owner}/{repo}/activity",
  "GET /repos/{owner}/{repo}/agents/organization-secrets",
  "GET /repos/{owner}/{repo}/agents/organization-variables",
  "GET /repos/{owner}/{repo}/agents/secrets",
  "GET /repos/{owner}/{repo}/agents/variables",
  "GET /repos/{owner}/{repo}/assignees",
  "GET /repos/{owner}/{repo}/attestations/{subject_digest}",
  "GET /repos/{owner}/{repo}/branches",
  "GET /repos/{owner}/{repo}/check-runs/{check_run_id}/annotations",
  "GET /repos/{owner}/{repo}/check-suites/{check_suite_id}/check-runs",
  "GET /repos/{owner}/{repo}/code-quality/findings",
  "GET /repos/{owner}/{repo}/code-scanning/alerts",
  "GET /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}/instances",
  "GET /repos/{owner}/{repo}/code-scanning/analyses",
  "GET /repos/{owner}/{repo}/codespaces",
  "GET /repos/{owner}/{repo}/codespaces/devcontainers",
  "GET /repos/{owner}/{repo}/codespaces/secrets",
  "GET /repos/{owner}/{repo}/collaborators",
  "GET /repos/{owner}/{repo}/comments",
  "GET /repos/{owner}/{repo}/comments/{comment_id}/reactions",
  "GET /repos/{owner}/{repo}/commits",
  "GET /repos/{owner}/{repo}/commits/{commit_sha}/comments",
  "GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls",
  "GET /repos/{owner}/{repo}/commits/{ref}/check-runs",
  "GET /repos/{owner}/{repo}/commits/{ref}/check-suites",
  "GET /repos/{owner}/{repo}/commits/{ref}/status",
  "GET /repos/{owner}/{repo}/commits/{ref}/statuses",
  "GET /repos/{owner}/{repo}/compare/{basehead}",
  "GET /repos/{owner}/{repo}/compare/{base}...{head}",
  "GET /repos/{owner}/{repo}/contributors",
  "GET /repos/{owner}/{repo}/dependabot/alerts",
  "GET /repos/{owner}/{repo}/dependabot/secrets",
  "GET /repos/{owner}/{repo}/deployments",
  "GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses",
  "GET /repos/{owner}/{repo}/environments",
  "GET /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies",
  "GET /repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules/apps",
  "GET /repos/{owner}/{repo}/environments/{environment_name}/secrets",
  "GET /repos/{owner}/{repo}/environments/{environment_name}/variables",
  "GET /repos/{owner}/{repo}/events",
  "GET /repos/{owner}/{repo}/forks",
  "GET /repos/{owner}/{repo}/hooks",
  "GET /repos/{owner}/{repo}/hooks/{hook_id}/deliveries",
  "GET /repos/{owner}/{repo}/invitations",
  "GET /repos/{owner}/{repo}/issues",
  "GET /repos/{owner}/{repo}/issues/comments",
  "GET /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions",
  "GET /repos/{owner}/{repo}/issues/events",
  "GET /repos/{owner}/{repo}/issues/{issue_number}/comments",
  "GET /repos/{owner}/{repo}/issues/{issue_number}/dependencies/blocked_by",
  "GET /repos/{owner}/{repo}/issues/{issue_number}/dependencies/blocking",
  "GET /repos/{owner}/{repo}/issues/{issue_number}/events",
  "GET /repos/{owner}/{repo}/issues/{issue_number}/issue-field-values",
  "GET /repos/{owner}/{repo}/issues/{issue_number}/labels",
  "GET /repos/{owner}/{repo}/issues/{issue_number}/reactions",
  "GET /repos/{owner}/{repo}/issues/{issue_number}/sub_issues",
  "GET /repos/{owner}/{repo}/issues/{issue_number}/suggestions",
  "GET /repos/{owner}/{repo}/issues/{issue_number}/timeline",
  "GET /repos/{owner}/{repo}/keys",
  "GET /repos/{owner}/{repo}/labels",
  "GET /repos/{owner}/{repo}/milestones",
  "GET /repos/{owner}/{repo}/milestones/{milestone_number}/labels",
  "GET /repos/{owner}/{repo}/notifications",
  "GET /repos/{owner}/{repo}/pages/builds",
  "GET /repos/{owner}/{repo}/pulls",
  "GET /repos/{owner}/{repo}/pulls/comments",
  "GET /repos/{owner}/{repo}/pulls/comments/{comment_id}/reactions",
  "GET /repos/{owner}/{repo}/pulls/{pull_number}/comments",
  "GET /repos/{owner}/{repo}/pulls/{pull_number}/commits",
  "GET /repos/{owner}/{repo}/pulls/{pull_number}/files",
  "GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews",
  "GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}/comments",
  "GET /repos/{owner}/{repo}/releases",
  "GET /repos/{owner}/{repo}/releases/{release_id}/assets",
  "GET /repos/{owner}/{repo}/releases/{release_id}/reactions",
  "GET /repos/{owner}/{repo}/rules/branches/{branch}",
  "GET /repos/{owner}/{repo}/rulesets",
  "GET /repos/{owner}/{repo}/rulesets/rule-suites",
  "GET /repos/{owner}/{repo}/rulesets/{ruleset_id}/history",
  "GET /repos/{owner}/{repo}/secret-scanning/alerts",
  "GET /repos/{owner}/{repo}/secret-scanning/alerts/{alert_number}/locations",
  "GET /repos/{owner}/{repo}/secret-scanning/custom-patterns",
  "GET /repos/{owner}/{repo}/security-advisories",
  "GET /repos/{owner}/{repo}/stacks",
  "GET /repos/{owner}/{repo}/stargazers",
  "GET /repos/{owner}/{repo}/subscribers",
  "GET /repos/{owner}/{repo}/tags",
  "GET /repos/{owner}/{repo}/teams",
  "GET /repos/{owner}/{repo}/topics",
  "GET /repositories",
  "GET /search/code",
  "GET /search/commits",
  "GET /search/issues",
  "GET /search/labels",
  "GET /search/repositories",
  "GET /search/topics",
  "GET /search/users",
  "GET /teams/{team_id}/invitations",
  "GET /teams/{team_id}/members",
  "GET /teams/{team_id}/repos",
  "GET /teams/{team_id}/teams",
  "GET /user/blocks",
  "GET /user/codespaces",
  "GET /user/codespaces/secrets",
  "GET /user/emails",
  "GET /user/followers",
  "GET /user/following",
  "GET /user/gpg_keys",
  "GET /user/installations",
  "GET /user/installations/{installation_id}/repositories",
  "GET /user/issues",
  "GET /user/keys",
  "GET /user/marketplace_purchases",
  "GET /user/marketplace_purchases/stubbed",
  "GET /user/memberships/orgs",
  "GET /user/migrations",
  "GET /user/migrations/{migration_id}/repositories",
  "GET /user/orgs",
  "GET /user/packages",
  "GET /user/packages/{package_type}/{package_name}/versions",
  "GET /user/public_emails",
  "GET /user/repos",
  "GET /user/repository_invitations",
  "GET /user/social_accounts",
  "GET /user/ssh_signing_keys",
  "GET /user/starred",
  "GET /user/subscriptions",
  "GET /user/teams",
  "GET /users",
  "GET /users/{username}/attestations/{subject_digest}",
  "GET /users/{username}/copilot-spaces",
  "GET /users/{username}/events",
  "GET /users/{username}/events/orgs/{org}",
  "GET /users/{username}/events/public",
  "GET /users/{username}/followers",
  "GET /users/{username}/following",
  "GET /users/{username}/gists",
  "GET /users/{username}/gpg_keys",
  "GET /users/{username}/keys",
  "GET /users/{username}/orgs",
  "GET /users/{username}/packages",
  "GET /users/{username}/projectsV2",
  "GET /users/{username}/projectsV2/{project_number}/fields",
  "GET /users/{username}/projectsV2/{project_number}/items",
  "GET /users/{username}/projectsV2/{project_number}/views/{view_number}/items",
  "GET /users/{username}/received_events",
  "GET /users/{username}/received_events/public",
  "GET /users/{username}/repos",
  "GET /users/{username}/social_accounts",
  "GET /users/{username}/ssh_signing_keys",
  "GET /users/{username}/starred",
  "GET /users/{username}/subscriptions"
]));

// pkg/dist-src/paginating-endpoints.js
function isPaginatingEndpoint(arg) {
  if (typeof arg === "string") {
    return paginatingEndpoints.includes(arg);
  } else {
    return false;
  }
}

// pkg/dist-src/index.js
function paginateRest(octokit) {
  return {
    paginate: Object.assign(paginate.bind(null, octokit), {
      iterator: iterator.bind(null, octokit)
    })
  };
}
paginateRest.VERSION = plugin_paginate_rest_dist_bundle_VERSION;

/* v8 ignore next -- @preserve */

// EXTERNAL MODULE: ../../node_modules/bottleneck/light.js
var light = __nccwpck_require__(503);
;// CONCATENATED MODULE: ../../node_modules/@octokit/plugin-retry/dist-bundle/index.js
// pkg/dist-src/version.js
var plugin_retry_dist_bundle_VERSION = "0.0.0-development";

// pkg/dist-src/error-request.js
function isRequestError(error) {
  return error.request !== void 0;
}
async function errorRequest(state, octokit, error, options) {
  if (!isRequestError(error) || !error?.request.request) {
    throw error;
  }
  if (error.status >= 400 && !state.doNotRetry.includes(error.status)) {
    const retries = options.request.retries != null ? options.request.retries : state.retries;
    const retryAfter = Math.pow((options.request.retryCount || 0) + 1, 2);
    throw octokit.retry.retryRequest(error, retries, retryAfter);
  }
  throw error;
}

// pkg/dist-src/wrap-request.js


async function wrapRequest(state, octokit, request, options) {
  const limiter = new light();
  limiter.on("failed", function(error, info) {
    const maxRetries = ~~error.request.request?.retries;
    const after = ~~error.request.request?.retryAfter;
    options.request.retryCount = info.retryCount + 1;
    if (maxRetries > info.retryCount) {
      return after * state.retryAfterBaseValue;
    }
  });
  return limiter.schedule(
    requestWithGraphqlErrorHandling.bind(null, state, octokit, request),
    options
  );
}
async function requestWithGraphqlErrorHandling(state, octokit, request, options) {
  const response = await request(options);
  if (response.data && response.data.errors && response.data.errors.length > 0 && /Something went wrong while executing your query/.test(
    response.data.errors[0].message
  )) {
    const error = new RequestError(response.data.errors[0].message, 500, {
      request: options,
      response
    });
    return errorRequest(state, octokit, error, options);
  }
  return response;
}

// pkg/dist-src/index.js
function retry(octokit, octokitOptions) {
  const state = Object.assign(
    {
      enabled: true,
      retryAfterBaseValue: 1e3,
      doNotRetry: [400, 401, 403, 404, 410, 422, 451],
      retries: 3
    },
    octokitOptions.retry
  );
  const retryPlugin = {
    retry: {
      retryRequest: (error, retries, retryAfter) => {
        error.request.request = Object.assign({}, error.request.request, {
          retries,
          retryAfter
        });
        return error;
      }
    }
  };
  if (state.enabled) {
    octokit.hook.error("request", errorRequest.bind(null, state, retryPlugin));
    octokit.hook.wrap("request", wrapRequest.bind(null, state, retryPlugin));
  }
  return retryPlugin;
}
retry.VERSION = plugin_retry_dist_bundle_VERSION;


// EXTERNAL MODULE: ./shared/action/errors.js
var action_errors = __nccwpck_require__(972);
// EXTERNAL MODULE: ./shared/tools/clock.js + 1 modules
var clock = __nccwpck_require__(330);
// EXTERNAL MODULE: ./shared/tools/github-error.js
var github_error = __nccwpck_require__(94);
;// CONCATENATED MODULE: ./shared/tools/github-graphql.js

/** A refusal comes with status 200, and beside whatever could be answered: here it is an error. */
function graphqlData(answer) {
    const { data, denied } = graphqlParts(answer);
    if (denied !== undefined)
        throw denied;
    return data;
}
/** Throws where nothing was answered. */
function graphqlParts(answer) {
    const { data, errors = [] } = (answer ?? {});
    const denied = denialIn(errors);
    const isEmpty = data == null || Object.values(data).every((value) => value === null);
    if (!isEmpty)
        return { data, denied };
    if (denied !== undefined)
        throw denied;
    if (data != null && errors.length === 0)
        return { data, denied };
    const messages = errors.map(({ message = '' }) => message).join('; ');
    throw new action_errors/* DeliveryError */.V('github-failed', `GitHub's GraphQL answered without data: ${messages}`);
}
function denialIn(errors) {
    const refused = errors.filter(({ type, message = '' }) => type === 'FORBIDDEN' || /not accessible by/i.test(message));
    if (refused.length === 0)
        return undefined;
    const scopes = [...new Set(refused.map(scopeOf))];
    const messages = [...new Set(refused.map(({ message = '' }) => message))].join('; ');
    return new action_errors/* DeliveryError */.V('permission-missing', `the token may not read ${scopes.map((scope) => scope.replace('-', ' ')).join(' and ')}: ${messages}`, {
        cure: `Add to the job's \`permissions:\` the line ${scopes.map((scope) => `\`${scope}: read\``).join(' and ')}`,
    });
}
/** GraphQL names no permission, but the field that was refused. */
function scopeOf({ path = [] }) {
    if (path.some((part) => part === 'deployments'))
        return 'deployments';
    const isCommit = path.at(-1) === 'object' || path.at(-1) === 'history' || path.at(-1) === 'defaultBranchRef';
    return isCommit ? 'contents' : 'pull-requests';
}

// EXTERNAL MODULE: ./shared/tools/github-patience.js
var github_patience = __nccwpck_require__(781);
;// CONCATENATED MODULE: ./shared/tools/github.js








// The newest that every supported GitHub Enterprise Server knows; unset means the same until 2028.
const API_VERSION = '2022-11-28';
// The plugins' error hooks run in this order.
const Client = Octokit.plugin(github_patience/* refusalsAreFinal */.gG, retry, paginateRest);
/** Opens nothing yet: the first request shows whether token and address are good. */
function connectGithub(connection) {
    const { token, apiUrl, repository, log } = connection;
    const [owner, repo, ...rest] = repository.split('/');
    if (owner === undefined || repo === undefined || owner === '' || repo === '' || rest.length > 0) {
        throw new action_errors/* DeliveryError */.V('input-invalid', `a repository is owner/name, got "${repository}"`);
    }
    const silent = () => undefined;
    const octokit = new Client({
        auth: token,
        baseUrl: apiUrl.replace(/\/+$/, ''),
        userAgent: 'trunkline',
        request: { fetch: limitedFetch(connection) },
        retry: { retries: 2, retryAfterBaseValue: connection.retryBase ?? 1_000, doNotRetry: [...github_patience/* REFUSALS */.a6] },
        log: { debug: silent, info: silent, warn: log.info, error: silent },
    });
    explainErrors(octokit, connection);
    const left = countLeft(octokit);
    const graphqlUrl = connection.graphqlUrl ?? besideRest(apiUrl);
    const serverUrl = connection.serverUrl ?? webAddress(apiUrl);
    return {
        owner,
        repo,
        webUrl: `${serverUrl.replace(/\/+$/, '')}/${owner}/${repo}`,
        request: octokit.request,
        pages: octokit.paginate.iterator,
        left,
        graphql: async (query, variables) => {
            const { data } = await octokit.request(`POST ${graphqlUrl}`, { query, variables });
            return graphqlData(data);
        },
        graphqlPartly: async (query, variables) => {
            const { data } = await octokit.request(`POST ${graphqlUrl}`, { query, variables });
            return graphqlParts(data);
        },
    };
}
// Registered after the plugins, so that it sees what is left when they have given up.
function explainErrors(octokit, { signal, log, wait = clock/* systemClock */.m.wait }) {
    // Once a call was given up, waiting again in each of the next ones would only add up.
    let isDown = false;
    octokit.hook.before('request', (options) => {
        options.headers['x-github-api-version'] = API_VERSION;
        // The plugin counts in this object, which requests share: the next one would begin with long waits.
        options.request = { ...(isDown ? github_patience/* ONCE */.ET : {}), ...options.request, retryCount: 0 };
    });
    octokit.hook.wrap('request', async (request, options) => {
        const call = `${options.method} ${pathOf(options)}`;
        try {
            const answer = await (0,github_patience/* patiently */.d_)(async () => request(options), { call, log, signal, wait, patience: 2 });
            isDown = false;
            return answer;
        }
        catch (error) {
            isDown = (0,github_error/* isUncertain */.cp)(error) && (isDown || options.request['retries'] !== github_patience/* ONCE */.ET.retries);
            throw error;
        }
    });
}
/** Reads what GitHub says beside its answers; GraphQL has a count of its own, which does not matter here. */
function countLeft(octokit) {
    let left;
    octokit.hook.after('request', ({ headers }) => {
        const remaining = headers['x-ratelimit-remaining'];
        if (remaining !== undefined && headers['x-ratelimit-resource'] !== 'graphql')
            left = Number(remaining);
    });
    return () => left;
}
// The route still has its placeholders here, and the parameters lie beside it.
function pathOf(options) {
    const path = options.url.replace(/^https?:\/\/[^/]+(\/api\/v3)?/, '').replace(/\?.*/, '');
    return path.replaceAll(/\{(\w+)\}/g, (whole, name) => {
        const value = options[name];
        return typeof value === 'string' || typeof value === 'number' ? String(value) : whole;
    });
}
/** Gives up on one answer after a while, and on all of them once the step is cancelled. */
function limitedFetch({ signal, timeout = 15_000 }) {
    return async (input, init) => {
        const limit = AbortSignal.timeout(timeout);
        const signals = signal === undefined ? [limit] : [signal, limit];
        try {
            return await fetch(input, { ...init, signal: AbortSignal.any(signals) });
        }
        catch (error) {
            // An AbortError is the one error that the retry plugin leaves alone.
            if (signal?.aborted === true)
                throw new DOMException('cancelled', 'AbortError');
            throw error;
        }
    };
}
/** GitHub Enterprise Server has REST under /api/v3 and GraphQL under /api/graphql. */
function besideRest(apiUrl) {
    return `${apiUrl.replace(/\/+$/, '').replace(/\/api\/v3$/, '/api')}/graphql`;
}
function webAddress(apiUrl) {
    return apiUrl.replace(/\/api\/v3\/?$/, '').replace('://api.github.com', '://github.com');
}


/***/ }),

/***/ 149:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ connectWebhook)
/* harmony export */ });
/* harmony import */ var _action_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(972);

const LIMIT = 10_000;
function connectWebhook(url, signal) {
    return {
        async send(message) {
            const answer = await post(url, message, signal);
            await answer.body?.cancel();
            if (answer.ok)
                return;
            throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DeliveryError */ .V('webhook-failed', `the webhook answered ${answer.status}`);
        },
    };
}
async function post(url, message, signal) {
    try {
        return await fetch(url, {
            method: 'POST',
            headers: { 'content-type': 'application/json', 'user-agent': 'trunkline' },
            body: JSON.stringify(message),
            redirect: 'manual',
            signal: AbortSignal.any([signal, AbortSignal.timeout(LIMIT)]),
        });
    }
    catch (error) {
        if (signal.aborted)
            throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DeliveryError */ .V('cancelled', 'cancelled while telling the webhook');
        // The cause may repeat the address.
        const code = error.cause?.code;
        const why = typeof code === 'string' ? code : 'no answer in time';
        throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DeliveryError */ .V('webhook-failed', `the webhook was not reached: ${why}`);
    }
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(54);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
